"""The rows of all petitions, kept with the site: by code, and by unit, phase, deadline.

Written by the job that catches up and by acts of boards, never by who sends one.
"""

from ...base.stores.site_store import SiteStore
from ..content.course import Phase
from .row import CaseRow
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from persistent import Persistent


AFTER_ALL = "\uffff"
NO_DAY = "9999"


class CaseStore(Persistent):
    """`rules`: what the deadlines of rows were counted by, as text."""

    def __init__(self) -> None:
        self._rows: OOBTree = OOBTree()
        self._queue: OOTreeSet = OOTreeSet()
        self._published: OOTreeSet = OOTreeSet()
        self._totals: OIBTree = OIBTree()
        self.rules = ""

    def get(self, code: str) -> CaseRow | None:
        return self._rows.get(code)

    def put(self, row: CaseRow) -> None:
        """Keep a row in the place of the one before."""
        before = self._rows.get(row.code)
        if before == row:
            return
        if before is not None:
            self._queue.remove(_key(before))
            if before.is_published:
                self._published.remove(_published(before))
            self._count(before, -1)
        self._rows[row.code] = row
        self._queue.insert(_key(row))
        if row.is_published:
            self._published.insert(_published(row))
        self._count(row, 1)

    def rows(self, unit: str, phase: Phase) -> Iterator[CaseRow]:
        """Of a unit, the nearest deadline first; of closed ones, the latest closed
        first.
        """
        keys = self._queue.keys((unit, phase.value), (unit, phase.value, AFTER_ALL))
        found = keys if phase is Phase.OPEN else reversed(keys)
        return (self._rows[key[-1]] for key in found)

    def due_before(self, unit: str, day: date, *, is_included: bool = False) -> int:
        """How many open ones of a unit are to be answered before a day, or on it."""
        low = (unit, Phase.OPEN.value)
        high = (*low, day.isoformat(), AFTER_ALL if is_included else "")
        return len(self._queue.keys(low, high))

    def published(self, unit: str) -> Iterator[str]:
        """Codes of what everybody may read, the newest first; "": of all units."""
        for _day, of_unit, code in reversed(self._published.keys()):
            if unit in ("", of_unit):
                yield code

    def total(self, unit: str, phase: Phase) -> int:
        return self._totals.get(f"{unit} {phase.value}", 0)

    def open_codes(self) -> list[str]:
        """Of every unit."""
        open_rows = (key for key in self._queue if key[1] == Phase.OPEN.value)
        return [key[-1] for key in open_rows]

    def _count(self, row: CaseRow, by: int) -> None:
        key = f"{row.unit} {row.phase.value}"
        self._totals[key] = self._totals.get(key, 0) + by


def _key(row: CaseRow) -> tuple[str, str, str, str]:
    if row.phase is Phase.OPEN:
        day = row.due.isoformat() if row.due is not None else NO_DAY
    else:
        day = (row.closed or row.received).isoformat()
    return (row.unit, row.phase.value, day, row.code)


def _published(row: CaseRow) -> tuple[str, str, str]:
    return ((row.closed or row.received).isoformat(), row.unit, row.code)


case_store = SiteStore("bacgiang.policy.petitions.cases", CaseStore)
