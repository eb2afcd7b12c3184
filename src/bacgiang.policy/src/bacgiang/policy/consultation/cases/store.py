"""The rows of all drafts, kept with the site, by the UID of the draft."""

from ...base.stores.site_store import SiteStore
from ...citizen.submissions.archive import time_key
from ...citizen.submissions.states import State
from ..by_draft import PartByDraft
from .likeness_index import LikenessIndex
from .row import CaseRow
from BTrees.IIBTree import IIBTree
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from persistent import Persistent
from persistent.mapping import PersistentMapping
from typing import Any


AFTER_ALL = "\uffff"


class CaseIndex(Persistent):
    """Rows of one draft, by code, by state, by group and, of published ones, by
    provision.

    `counts`: published points by provision; `hours`: how many were decided for the
    first time after so many whole hours; `likeness`: by what alike texts are found.
    Written by the job that catches up and by the board's acts, never by who sends an
    opinion.
    """

    def __init__(self) -> None:
        self._rows: OOBTree = OOBTree()
        self._by_state: OOTreeSet = OOTreeSet()
        self._published: OOTreeSet = OOTreeSet()
        self._arrived: OOTreeSet = OOTreeSet()
        self._groups: OOTreeSet = OOTreeSet()
        self._group_sizes: OIBTree = OIBTree()
        self.counts: PersistentMapping = PersistentMapping()
        self._totals: PersistentMapping = PersistentMapping()
        self.hours: IIBTree = IIBTree()
        self.likeness = LikenessIndex()

    def get(self, code: str) -> CaseRow | None:
        return self._rows.get(code)

    def rows(self) -> Iterator[CaseRow]:
        """All of them, by code."""
        return iter(self._rows.values())

    def codes(self, state: State) -> Iterator[str]:
        """Codes in a state, the oldest first."""
        return _codes(self._by_state, state.value)

    def total(self, state: State) -> int:
        """How many are in a state, by their rows."""
        return self._totals.get(state.value, 0)

    def arrived_after(self, day: date) -> Iterator[str]:
        """Codes of papers that came in after a day, by the day they came in."""
        low = ((day + timedelta(days=1)).isoformat(),)
        return (code for _day, code in self._arrived.keys(low))

    def in_group(self, group: str) -> Iterator[str]:
        """Codes of the opinions of a group, the oldest first."""
        return _codes(self._groups, group)

    def group_size(self, group: str) -> int:
        return self._group_sizes.get(group, 0) if group else 0

    def published(self, provision: str) -> Iterator[tuple[str, int]]:
        """Code and number of each published point on a provision, the oldest first."""
        found = self._published.keys((provision,), (provision, AFTER_ALL))
        return ((code, number) for _provision, _at, code, number in found)

    def put(self, row: CaseRow) -> None:
        """Keep a row in the place of the one before."""
        before = self._rows.get(row.code)
        if before == row:
            return
        if before is not None:
            self._take_out(before)
        self._rows[row.code] = row
        for entries, key in self._entries(row):
            entries.insert(key)
        self._count(row, 1)

    def _take_out(self, row: CaseRow) -> None:
        for entries, key in self._entries(row):
            entries.remove(key)
        self._count(row, -1)

    def _entries(self, row: CaseRow) -> Iterator[tuple[OOTreeSet, tuple[Any, ...]]]:
        """By what a row is found: each index with the row's key in it."""
        at = time_key(row.received)
        yield self._by_state, (row.state.value, at, row.code)
        if row.arrived is not None:
            yield self._arrived, (row.arrived.isoformat(), row.code)
        if row.group:
            yield self._groups, (row.group, at, row.code)
        if row.state is State.PUBLISHED:
            for number, provision in enumerate(row.provisions):
                yield self._published, (provision, at, row.code, number)

    def _count(self, row: CaseRow, by: int) -> None:
        _add(self._totals, row.state.value, by)
        if row.group:
            _add(self._group_sizes, row.group, by)
        if row.state is State.PUBLISHED:
            for provision in row.provisions:
                _add(self.counts, provision, by)
        if row.decided is not None:
            waited = max(row.decided - row.received, timedelta())
            _add(self.hours, int(waited / timedelta(hours=1)), by)


def _codes(entries: OOTreeSet, value: str) -> Iterator[str]:
    """Codes of entries that begin with a value."""
    return (code for _value, _at, code in entries.keys((value,), (value, AFTER_ALL)))


def _add(counted: Any, key: Any, by: int) -> None:
    """Count; what falls to nothing is not kept."""
    count = counted.get(key, 0) + by
    if count:
        counted[key] = count
    else:
        counted.pop(key, None)


class CaseStore(PartByDraft[CaseIndex], Persistent):
    """The rows of every draft."""

    part = CaseIndex


case_store = SiteStore("bacgiang.policy.opinion_cases", CaseStore)
