"""How many were sent to each unit, and how they ended: kept as sums.

What each adds is kept beside the sums, so that one that changes is taken out as it was
counted. Nothing here names a person.
"""

from BTrees.Length import Length
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from itertools import islice
from persistent import Persistent
from typing import Any


AFTER_ALL = "\uffff"
ALL = ""
"""Stands for all units, and for all that something is about."""
RECEIVED, ON_TIME, DAYS = "received", "on-time", "days-"
"""What rooms count alike; behind the last stand whole days, in four figures."""

Added = tuple[str, str, tuple[str, ...]]
"""Unit, subject (of it, as the room tells them apart), what is counted; what a month
counts stands behind it (`in_month`).
"""
MONTH, BEHIND_MONTHS = "%Y-%m|", "a"
"""What a month counts begins with figures, all else with a letter."""
Key = tuple[str, str, str]


class TallyStore(Persistent):
    """Written with the rows of boards, never by who sends one. Sums are kept by unit
    and subject, by either alone, so that who reads one adds nothing up.

    What all units share is no cause for boards to meet: their sums of a subject add up
    what others count meanwhile, and a job puts its subjects in order.
    """

    def __init__(self) -> None:
        self._added: OOBTree = OOBTree()
        self._sums: OIBTree = OIBTree()
        self._most: OOTreeSet = OOTreeSet()
        # Of all units: sums by subject and what, of what came in by subject alone; how
        # often that changed, ever and when the job was here; by which sums it ranked.
        self._shared: OOBTree = OOBTree()
        self._received: OOBTree = OOBTree()
        self._changes = Length()
        self._changes_ranked = 0
        self._ranked: OIBTree = OIBTree()

    def put(self, code: str, now: Added) -> None:
        """In the place of what the same one added before."""
        before = self._added.get(code)
        if before == now:
            return
        self._added[code] = now
        changes = Counter(_sums_of(now))
        changes.subtract(_sums_of(before) if before is not None else ())
        for key, by in changes.items():
            unit, subject, what = key
            if by and unit != ALL:
                self._count(key, by)
            elif by and what == RECEIVED:
                self._changes.change(1)
                _add_up(self._received, subject, by)
            elif by:
                _add_up(self._shared, (subject, what), by)

    def sums(
        self, unit: str, subject: str = ALL, months: Collection[str] = ()
    ) -> Counter[str]:
        """How many of what; of a unit, of a subject, or of a subject in a unit. Ever,
        or in the months that are named (`2026-12`).
        """
        found: Counter[str] = Counter()
        for month in months:
            for what, count in self._between(unit, subject, f"{month}|"):
                found[what.partition("|")[2]] += count
        if months:
            return +found
        found.update(dict(self._between(unit, subject, "")))
        if unit == ALL:
            received = self._received.get(subject)
            found[RECEIVED] = received.value if received is not None else 0
        return +found

    def _between(
        self, unit: str, subject: str, month: str
    ) -> Iterator[tuple[str, int]]:
        """What is counted, in a month or ever ("")."""
        first, last = (
            (month, f"{month}{AFTER_ALL}") if month else (BEHIND_MONTHS, AFTER_ALL)
        )
        if unit == ALL:
            for (_subject, what), one in self._shared.items(
                (subject, first), (subject, last)
            ):
                yield what, one.value
            return
        low, high = (unit, subject, first), (unit, subject, last)
        for (_unit, _subject, what), count in self._sums.items(low, high):
            yield what, count

    def subjects(self, unit: str, most: int, start: int = 0) -> Iterator[str]:
        """Of a unit, those with most first, from the `start`-th on; of all units in the
        order that the job saw last.
        """
        keys = self._most.keys((unit,), (unit, AFTER_ALL))
        return (key[-1] for key in islice(keys, start, start + most))

    @property
    def is_ranked(self) -> bool:
        """Whether nothing came in since the subjects of all units were put in order."""
        return bool(self._changes.value == self._changes_ranked)

    def rank(self) -> None:
        """Put the subjects of all units in order; the job's matter alone."""
        if self.is_ranked:
            return
        self._changes_ranked = self._changes.value
        for subject, received in self._received.items():
            before, count = self._ranked.get(subject, 0), received.value
            if count != before:
                self._move(ALL, subject, before, count)
                self._ranked[subject] = count

    def _count(self, key: Key, by: int) -> None:
        before = self._sums.get(key, 0)
        count = before + by
        if count:
            self._sums[key] = count
        else:
            del self._sums[key]
        unit, subject, what = key
        if what == RECEIVED and subject != ALL:
            self._move(unit, subject, before, count)

    def _move(self, unit: str, subject: str, before: int, count: int) -> None:
        self._most.discard(_ranked(unit, before, subject))
        if count:
            self._most.add(_ranked(unit, count, subject))


def in_month(day: date, *counted: str) -> Iterator[str]:
    """What is counted ever, and of the month of a day."""
    for what in counted:
        yield what
        yield f"{day:{MONTH}}{what}"


def _sums_of(added: Added) -> Iterator[Key]:
    unit, subject, counted = added
    # Not of all together: every board would write it, and meet every other one.
    kept = {(unit, subject), (unit, ALL), (ALL, subject)} - {(ALL, ALL)}
    for of, about in kept:
        for what in counted:
            yield (of, about, what)


def _add_up(sums: OOBTree, key: Any, by: int) -> None:
    """Two that do it at once are added up."""
    if key in sums:
        sums[key].change(by)
    else:
        sums[key] = Length(by)


def _ranked(unit: str, count: int, subject: str) -> Key:
    """Those with most come first."""
    return (unit, f"{10**9 - count:09}", subject)
