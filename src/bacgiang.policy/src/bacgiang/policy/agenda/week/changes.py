"""What of a week is another than it was when it was published first."""

from ...text.folding import fold
from .lines import Entry
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
        for entry in tuple(unknown):
            was = next((one for one in left if same(one) == same(entry)), None)
            if was is not None:
                left.remove(was)
                unknown.remove(entry)
                pairs.append((was, entry))
    found = [
        Marked(entry) if was == entry else Marked(entry, Mark.CHANGED, was)
        for was, entry in pairs
    ]
    found += [Marked(one, Mark.ADDED) for one in unknown]
    found += [Marked(one, Mark.CANCELLED) for one in left]
    return sorted(found, key=lambda one: one.entry.order)
