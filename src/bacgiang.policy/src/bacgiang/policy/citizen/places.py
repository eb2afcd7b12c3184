"""Where what was sent and published is about: the district or commune it names.

Of boundaries the portal has no data, so a position alone names none; and of the words
for a place nothing is told but that name: they may lead to somebody's door.
"""

from ..text.folding import fold
from ..units.register.directory import directory
from ..units.register.directory import UnitEntry
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
import re


LOCAL = ("commune", "district")
"""Kinds of units that are places; the nearer ones first."""
_KIND = re.compile(r"^(?:thanh pho|thi xa|thi tran|huyen|phuong|xa) ")
_WORD = re.compile(r"\w+")


def place_in(words: str) -> str:
    """Code of the commune or district that is named, "" for none, or for two."""
    said = f" {' '.join(_WORD.findall(fold(words)))} "
    for kind in LOCAL:
        found = {
            one.code
            for one in directory()
            if one.kind == kind and one.exists and f" {_bare(one)} " in said
        }
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _bare(unit: UnitEntry) -> str:
    """Its name as people say it: without what kind of place it is."""
    return _KIND.sub("", " ".join(_WORD.findall(fold(unit.short_name))))


class PlaceIndex(Persistent):
    """Tracking codes of what is published, by place."""

    def __init__(self) -> None:
        self._place_of: OOBTree = OOBTree()
        self._codes: OOTreeSet = OOTreeSet()
        self._counts: OIBTree = OIBTree()

    def put(self, code: str, place: str, at: datetime | None) -> None:
        """In the place of what was kept; `place`: "" where it is in no list."""
        now = (place, at.isoformat(), code) if place and at is not None else None
        before = self._place_of.get(code)
        if before == now:
            return
        if before is not None:
            del self._place_of[code]
            self._codes.remove(before)
            self._count(before[0], -1)
        if now is not None:
            self._place_of[code] = now
            self._codes.insert(now)
            self._count(place, 1)

    def of(self, place: str) -> Iterator[str]:
        """Codes, the newest first."""
        return (key[-1] for key in reversed(self._codes.keys((place,), (place, "~"))))

    def counts(self) -> dict[str, int]:
        """By code of the place."""
        return dict(self._counts.items())

    def _count(self, place: str, by: int) -> None:
        count = self._counts.get(place, 0) + by
        if count:
            self._counts[place] = count
        else:
            del self._counts[place]
