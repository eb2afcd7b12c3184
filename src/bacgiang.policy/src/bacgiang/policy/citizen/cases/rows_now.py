"""Rows of a kind as the log has them now, with those that no job has made yet."""

from ...base.stores.site_store import SiteStore
from ...base.tasks.calendar import Calendar
from ...base.tasks.working_days import calendar
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .row_store import by_day
from .row_store import Key
from .row_store import key_of
from .row_store import Row
from .row_store import RowStore
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import chain
from itertools import islice
from operator import itemgetter
from plone.dexterity.content import DexterityContent
from typing import Any


DAY_AND_CODE = itemgetter(2, 3)
"""Order of keys of several lists."""


@dataclass(frozen=True)
class Rows:
    """`kind` of the submissions, and what their subjects begin with (`about`).

    `row_of`: the row of what stands under a code, of erased ones that which was known
    (the last argument); None where there is none. `store`: of a `RowStore`. `is_open`:
    whether something in a phase is still to be done.
    """

    kind: str
    about: str
    store: SiteStore[Any]
    row_of: Callable[[Submission, Calendar, Any], Any]
    is_open: Callable[[Any], bool]

    def behind(self, site: DexterityContent | None = None) -> Iterator[str]:
        """Codes of which new entries have no row yet."""
        kept: RowStore = self.store(site)
        newest: dict[str, int] = {}
        for subject, code, number in submissions(site).store.recent():
            if subject.startswith(self.about):
                newest[code] = max(number, newest.get(code, -1))
        for code, number in newest.items():
            row = kept.get(code)
            if row is None or row.entries <= number:
                yield code

    def now(
        self, codes: Iterable[str], site: DexterityContent | None = None
    ) -> Iterator[Any]:
        """The rows of codes as their log is; nothing is written."""
        log, kept, days = submissions(site), self.store(site), calendar()
        for code in codes:
            found = log.get(code)
            if found is not None and found.kind == self.kind:
                row = self.row_of(found, days, kept.get(code))
                if row is not None:
                    yield row

    def newest(self) -> dict[str, Any]:
        """Those that no job has made yet, by code: of what came in, or of what its
        sender did.
        """
        return {row.code: row for row in self.now(self.behind())}

    def open_of(self, codes: Iterable[str], newer: Mapping[str, Row]) -> list[Any]:
        """Those of codes that are open, the nearest deadline first."""
        kept = self.store().get
        rows = (newer.get(code) or kept(code) for code in codes)
        return sorted((row for row in rows if row and row.is_open), key=by_day)

    def of(
        self,
        lists: Collection[str],
        phases: Iterable[Any],
        newer: Mapping[str, Row],
        start: int = 0,
        before: date | None = None,
    ) -> Iterator[Any]:
        """Those of lists in open phases, or in a closed one, that are kept, with the
        `newest` in the place of theirs; of open ones those due `before` a day alone.
        From the `start`-th on, and what is before that is not loaded.
        """
        store, is_open = self.store(), True
        found: list[Iterable[Key]] = []
        for phase in phases:
            is_open = self.is_open(phase)
            by_list = (
                store.keys(one, phase, is_open=is_open, before=before) for one in lists
            )
            kept = merge(*by_list, key=DAY_AND_CODE, reverse=not is_open)
            found.append(key for key in kept if key[-1] not in newer)
            fresh = self._fresh(lists, phase, newer, before)
            found.append(sorted(fresh, key=DAY_AND_CODE, reverse=not is_open))
        keys = merge(*found, key=DAY_AND_CODE) if is_open else chain(*found[::-1])
        codes = (key[-1] for key in islice(keys, start, None))
        return (newer.get(code) or store.get(code) for code in codes)

    def _fresh(
        self,
        lists: Collection[str],
        phase: Any,
        newer: Mapping[str, Row],
        before: date | None,
    ) -> Iterator[Key]:
        for row in newer.values():
            is_in_time = before is None or (row.due is not None and row.due < before)
            if row.phase == phase and is_in_time:
                yield from (key_of(row, one) for one in self._on(row, lists))

    def _on(self, row: Row, lists: Collection[str]) -> set[str]:
        """On which of the lists it stands."""
        return {*lists}.intersection(self.store().lists_of(row))

    def open_at(self, units: Collection[str], phases: Collection[Any]) -> int:
        """How many these units have in open phases, with those of no row yet."""
        store, newer = self.store(), self.newest()
        kept = {
            key[-1]
            for unit in units
            for phase in phases
            for key in store.keys(unit, phase, is_open=True)
        }
        fresh = sum(x.unit in units and x.phase in phases for x in newer.values())
        return len(kept - newer.keys()) + fresh

    def totals(
        self, lists: Collection[str], phases: Iterable[Any], newer: Mapping[str, Row]
    ) -> dict[Any, int]:
        """How many of lists are in each phase."""
        kept: RowStore = self.store()
        counted = {
            phase: sum(kept.total(one, phase) for one in lists) for phase in phases
        }
        for row in newer.values():
            for one, by in ((kept.get(row.code), -1), (row, 1)):
                if one is not None and one.phase in counted:
                    counted[one.phase] += by * len(self._on(one, lists))
        return counted
