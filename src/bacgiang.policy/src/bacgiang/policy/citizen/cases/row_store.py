"""Rows of a kind of submission, kept with the site: by code; by list, phase and day.

Written by the job that catches up and by acts of boards, never by who sends something.
"""

from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from enum import StrEnum
from persistent import Persistent
from typing import Any
from typing import Protocol


AFTER_ALL = "\uffff"
NO_DAY = "9999"
OF_ALL_UNITS = "/"
"""Names of lists of a subject in all units begin with it; a unit's code has none."""

Key = tuple[str, str, str, str]
"""Name of a list, phase, day, code."""


class Row(Protocol):
    """`entries`: how many of the log it was made from; `unit`: code of the one to which
    it was sent or handed over last; `due`: last day, None for none. Moments are aware.
    """

    @property
    def code(self) -> str: ...

    @property
    def received(self) -> datetime: ...

    @property
    def entries(self) -> int: ...

    @property
    def unit(self) -> str: ...

    @property
    def phase(self) -> StrEnum: ...

    @property
    def due(self) -> date | None: ...

    @property
    def closed(self) -> datetime | None: ...

    @property
    def is_open(self) -> bool: ...


class RowStore(Persistent):
    """`rules`: what the deadlines of rows were counted by, as text."""

    def lists_of(self, row: Any) -> tuple[str, ...]:
        """Names of the lists that a row stands in, its unit's first. Those of all units
        have no totals: every board would write them, and meet every other one.
        """
        return (row.unit,)

    def __init__(self) -> None:
        self._rows: OOBTree = OOBTree()
        self._queue: OOTreeSet = OOTreeSet()
        self._totals: OIBTree = OIBTree()
        self.rules = ""

    def get(self, code: str) -> Any:
        """The row of a code, None for none."""
        return self._rows.get(code)

    def put(self, row: Any) -> None:
        """Keep a row in the place of the one before."""
        before = self._rows.get(row.code)
        if before == row:
            return
        self._rows[row.code] = row
        was = self._places_of(before) if before is not None else set()
        now = self._places_of(row)
        for key in was - now:
            self._queue.remove(key)
            self._count(key, -1)
        for key in now - was:
            self._queue.insert(key)
            self._count(key, 1)

    def every(self) -> Iterator[Any]:
        """The rows of all units, by code."""
        return iter(self._rows.values())

    def rows(self, of: str, phase: StrEnum, *, is_open: bool) -> Iterator[Any]:
        """Of a list, the nearest deadline first; of closed ones, the latest closed
        first.
        """
        return (self._rows[key[-1]] for key in self.keys(of, phase, is_open=is_open))

    def keys(
        self, of: str, phase: StrEnum, *, is_open: bool, before: date | None = None
    ) -> Iterator[Key]:
        """Of the same, of which no row is loaded; those due `before` a day alone."""
        keys = self._queue.keys(*_between(of, phase, before))
        return iter(keys if is_open else reversed(keys))

    def due_before(
        self, of: str, phase: StrEnum, day: date, *, is_included: bool = False
    ) -> int:
        """How many of a list in an open phase are due before a day, or on it."""
        low, high = _between(of, phase, day)
        return len(self._queue.keys(low, (*high, AFTER_ALL) if is_included else high))

    def total(self, of: str, phase: StrEnum) -> int:
        return self._totals.get(f"{of} {phase.value}", 0)

    def codes(self, phases: Collection[StrEnum]) -> list[str]:
        """Of every unit, of what is in one of the phases, each once."""
        return list(dict.fromkeys(key[-1] for key in self._queue if key[1] in phases))

    def _places_of(self, row: Row) -> set[Key]:
        return {key_of(row, of) for of in self.lists_of(row)}

    def _count(self, key: Key, by: int) -> None:
        if not key[0].startswith(OF_ALL_UNITS):
            total = " ".join(key[:2])
            self._totals[total] = self._totals.get(total, 0) + by


def list_of(unit: str, subject: str) -> str:
    """Name of the list of what a unit has on a subject; "" for all units, and for all
    subjects.
    """
    return f"{unit}{OF_ALL_UNITS}{subject}" if subject else unit


def _between(of: str, phase: StrEnum, before: date | None) -> tuple[Any, Any]:
    low = (of, phase.value)
    return low, (*low, AFTER_ALL if before is None else before.isoformat())


def key_of(row: Row, of: str) -> Key:
    """Its place on a list."""
    if row.is_open:
        day = row.due.isoformat() if row.due is not None else NO_DAY
    else:
        day = (row.closed or row.received).isoformat()
    return (of, row.phase.value, day, row.code)


def by_day(row: Row) -> tuple[str, str]:
    """Order of open rows: the nearest deadline first."""
    return (row.due.isoformat() if row.due is not None else NO_DAY, row.code)
