"""The job that brings rows up to what the log of submissions says, and to the days."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.stores.site_store import SiteStore
from ...base.tasks.working_days import calendar
from ..submissions.events import GatheringBegins
from ..tallies import TallyStore
from .row_store import RowStore
from .rows_now import Rows
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.interface import implementer


@implementer(IScheduledJob)
@dataclass(frozen=True)
class CatchUp:
    """Makes the rows of what came in; those of all in `open_phases` once deadlines are
    counted by other rules. `refresh`: makes the rows of codes anew; `tallies`: whose
    subjects it puts in order; `more_rules`: what deadlines are counted by beside the
    calendar.
    """

    rows: Rows
    refresh: Callable[[Iterable[str], Any], None]
    open_phases: Collection[StrEnum]
    tallies: SiteStore[TallyStore]
    more_rules: Callable[[], object] = tuple

    def rules(self) -> str:
        days = calendar()
        told = (sorted(days.holidays), sorted(days.working), self.more_rules())
        return repr(told)

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_behind = next(self.rows.behind(site), None) is not None
        is_other = self._store(site).rules != self.rules()
        return is_behind or is_other or not self.tallies(site).is_ranked

    def run(self, site: PloneSite, now: datetime) -> None:
        store, rules = self._store(site), self.rules()
        self.refresh(list(self.rows.behind(site)), site)
        if store.rules != rules:
            self.refresh(store.codes(self.open_phases), site)
            store.rules = rules
        self.tallies(site).rank()

    def first(self, event: GatheringBegins) -> None:
        """Rows are made of entries that are not gathered yet."""
        self.refresh(list(self.rows.behind(event.site)), event.site)

    def _store(self, site: PloneSite) -> RowStore:
        found: RowStore = self.rows.store(site)
        return found
