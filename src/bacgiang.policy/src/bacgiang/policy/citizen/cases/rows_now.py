"""Rows of a kind as the log has them now, with those that no job has made yet."""

from ...base.stores.site_store import SiteStore
from ...base.tasks.calendar import Calendar
from ...base.tasks.working_days import calendar
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .row_store import by_day
from .row_store import key_of
from .row_store import Row
from .row_store import RowStore
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import chain
from itertools import islice
from plone.dexterity.content import DexterityContent
from typing import Any


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

    def open_of(self, codes: Iterable[str]) -> list[Any]:
        """Those of codes that are open, the nearest deadline first."""
        return sorted((row for row in self.now(codes) if row.is_open), key=by_day)

    def of(
        self, unit: str, phase: StrEnum, newer: Mapping[str, Row], start: int = 0
    ) -> Iterator[Any]:
        """Those that are kept, with the `newest` in the place of theirs; from the
        `start`-th on, and what is before that is not loaded.
        """
        is_open, store = self.is_open(phase), self.store()
        listed = store.keys(unit, phase, is_open=is_open)
        kept = (key for key in listed if key[-1] not in newer)
        fresh = [
            key_of(one)
            for one in newer.values()
            if (one.unit, one.phase) == (unit, phase)
        ]
        keys = merge(sorted(fresh), kept) if is_open else chain(fresh, kept)
        codes = (key[-1] for key in islice(keys, start, None))
        return (newer.get(code) or store.get(code) for code in codes)

    def totals(self, unit: str, phases: Iterable[Any]) -> dict[Any, int]:
        """How many of each phase."""
        kept: RowStore = self.store()
        counted = {phase: kept.total(unit, phase) for phase in phases}
        for row in self.newest().values():
            for one, by in ((kept.get(row.code), -1), (row, 1)):
                if one is not None and one.unit == unit and one.phase in counted:
                    counted[one.phase] += by
        return counted
