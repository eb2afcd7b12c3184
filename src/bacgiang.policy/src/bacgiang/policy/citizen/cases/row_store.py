"""Rows of a kind of submission, kept with the site: by code; by unit, phase and day.

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

Key = tuple[str, str, str, str]
"""Unit, phase, day, code."""


class Row(Protocol):
    """`entries`: how many of the log it was made from; `unit`: code of the one that has
    it; `due`: last day, None for none. Moments are aware.
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
        if before is not None:
            self._queue.remove(key_of(before))
            self._count(before, -1)
        self._rows[row.code] = row
        self._queue.insert(key_of(row))
        self._count(row, 1)

    def every(self) -> Iterator[Any]:
        """The rows of all units, by code."""
        return iter(self._rows.values())

    def rows(self, unit: str, phase: StrEnum, *, is_open: bool) -> Iterator[Any]:
        """Of a unit, the nearest deadline first; of closed ones, the latest closed
        first.
        """
        found = self.keys(unit, phase, is_open=is_open)
        return (self._rows[key[-1]] for key in found)

    def keys(self, unit: str, phase: StrEnum, *, is_open: bool) -> Iterator[Key]:
        """Of the same, of which no row is loaded."""
        keys = self._queue.keys((unit, phase.value), (unit, phase.value, AFTER_ALL))
        return iter(keys if is_open else reversed(keys))

    def due_before(
        self, unit: str, phase: StrEnum, day: date, *, is_included: bool = False
    ) -> int:
        """How many of a unit in an open phase are due before a day, or on it."""
        low = (unit, phase.value)
        high = (*low, day.isoformat(), AFTER_ALL if is_included else "")
        return len(self._queue.keys(low, high))

    def total(self, unit: str, phase: StrEnum) -> int:
        return self._totals.get(f"{unit} {phase.value}", 0)

    def codes(self, phases: Collection[StrEnum]) -> list[str]:
        """Of every unit, of what is in one of the phases."""
        return [key[-1] for key in self._queue if key[1] in phases]

    def _count(self, row: Row, by: int) -> None:
        key = f"{row.unit} {row.phase.value}"
        self._totals[key] = self._totals.get(key, 0) + by


def key_of(row: Row) -> Key:
    if row.is_open:
        day = row.due.isoformat() if row.due is not None else NO_DAY
    else:
        day = (row.closed or row.received).isoformat()
    return (row.unit, row.phase.value, day, row.code)


def by_day(row: Row) -> tuple[str, str]:
    """Order of open rows: the nearest deadline first."""
    return (row.due.isoformat() if row.due is not None else NO_DAY, row.code)
