"""What of a week is another than it was when it was published first."""

from ...text.folding import fold
from .lines import Entry
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Mark(Enum):
    """What became of an entry since."""

    NONE = ""
    CHANGED = "changed"
    ADDED = "added"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Marked:
    """An entry as it is, a cancelled one as it was; `was`: what a changed one was."""

    entry: Entry
    mark: Mark = Mark.NONE
    was: Entry | None = None


SAME_MATTER: tuple[Callable[[Entry], Any], ...] = (
    lambda one: one,
    lambda one: (one.day, fold(one.what)),
    lambda one: fold(one.what),
    lambda one: (one.day, one.time, fold(one.where)),
)
"""By what an entry is the same as before, the surest first."""


def marked(before: Sequence[Entry], now: Sequence[Entry]) -> list[Marked]:
    """The entries of `now` and those that are gone, in the order of days and hours."""
    left, unknown = list(before), list(now)
    pairs: list[tuple[Entry, Entry]] = []
    for same in SAME_MATTER:
        known = defaultdict[Any, list[Entry]](list)
        for one in left:
            known[same(one)].append(one)
        asked, unknown = unknown, []
        for entry in asked:
            found = known[same(entry)]
            if found:
                pairs.append((found.pop(0), entry))
            else:
                unknown.append(entry)
        left = [one for those in known.values() for one in those]
    lines = [
        Marked(entry) if was == entry else Marked(entry, Mark.CHANGED, was)
        for was, entry in pairs
    ]
    lines += [Marked(one, Mark.ADDED) for one in unknown]
    lines += [Marked(one, Mark.CANCELLED) for one in left]
    return sorted(lines, key=lambda one: one.entry.order)
