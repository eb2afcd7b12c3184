"""What became of the entries of a week over all that was public of it."""

from ...text.folding import fold
from .lines import Entry
from collections import Counter
from collections import defaultdict
from collections import deque
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
    """An entry as it is, a cancelled one as it was last; `was`: what a changed one was
    before it changed last. `first`, as it was public first, is the `number`-th like it;
    `changes`: how often it changed since, for whoever follows it.
    """

    entry: Entry
    mark: Mark = Mark.NONE
    was: Entry | None = None
    first: Entry | None = None
    number: int = 0
    changes: int = 0


SAME_MATTER: tuple[Callable[[Entry], Any], ...] = (
    lambda one: one,
    lambda one: (one.day, fold(one.what)),
    lambda one: fold(one.what),
    lambda one: (one.day, one.time, fold(one.where)),
)
"""By what an entry is the same as before, the surest first."""


@dataclass
class _Course:
    """Of one entry; `is_on` while it takes place."""

    first: Entry
    now: Entry
    number: int
    is_new: bool
    changes: int
    was: Entry | None = None
    is_on: bool = True

    def becomes(self, entry: Entry | None) -> None:
        """None: it is taken out."""
        if self.is_on != (entry is not None) or entry not in (None, self.now):
            self.changes += 1
        if entry not in (None, self.now):
            self.now, self.was = entry, self.now
        self.is_on = entry is not None

    def marked(self) -> Marked:
        mark = Mark.CHANGED if self.was else Mark.ADDED if self.is_new else Mark.NONE
        shown = mark if self.is_on else Mark.CANCELLED
        was = self.was if self.is_on else None
        return Marked(self.now, shown, was, self.first, self.number, self.changes)


def marked(*versions: Sequence[Entry]) -> list[Marked]:
    """The entries of the last version and all that are gone, by days and hours."""
    courses: list[_Course] = []
    known: Counter[Entry] = Counter()
    for place, version in enumerate(versions):
        off = [one for one in courses if not one.is_on]
        gone, unknown = _paired([one for one in courses if one.is_on], version)
        unknown = _paired(off, unknown)[1]
        for course in gone:
            course.becomes(None)
        for entry in unknown:
            is_new = place > 0
            courses.append(_Course(entry, entry, known[entry], is_new, int(is_new)))
            known[entry] += 1
    return sorted((one.marked() for one in courses), key=lambda one: one.entry.order)


def _paired(
    courses: Sequence[_Course], entries: Sequence[Entry]
) -> tuple[list[_Course], list[Entry]]:
    """Courses go on by the entries that are theirs; those that are left of both."""
    left, unknown = list(courses), list(entries)
    for same in SAME_MATTER if left else ():
        known = defaultdict[Any, deque[_Course]](deque)
        for course in left:
            known[same(course.now)].append(course)
        asked, unknown = unknown, []
        for entry in asked:
            if found := known[same(entry)]:
                found.popleft().becomes(entry)
            else:
                unknown.append(entry)
        left = [one for those in known.values() for one in those]
    return left, unknown
