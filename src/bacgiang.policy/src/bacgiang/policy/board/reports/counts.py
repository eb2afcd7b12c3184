"""Figures of all units in a period: counted by a job, kept as sums. Nothing is counted
while somebody reads.
"""

from ...base.dates import day_of
from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import report_source
from ...base.figures.source import report_sources
from ...base.made_in_turn import alone
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from plone import api
from Products.CMFPlone.Portal import PloneSite
from time import monotonic
from zope.event import notify
from zope.interface import implementer


NOW = "now"
KEPT = timedelta(days=7)
"""Of what was asked for once; reports and snapshots have their own."""
RENEWED = timedelta(minutes=15)
AT_ONCE = 10.0
"""Seconds of a run; the next one goes on, and meanwhile is told how far it is."""
FEW = 20_000
"""Objects of the catalog up to which nobody waits for a job."""


@dataclass(frozen=True)
class PeriodCounted:
    """All figures of a period stand in the store."""

    period: Period


class Sums(Persistent):
    """By source, by unit, by line; changes apart from when it was counted."""

    def __init__(self) -> None:
        self.counts: dict[str, Counts] = {}


class PeriodCount(Persistent):
    """`left`: sources that are to be counted yet; `at`: when all were (aware)."""

    at: datetime | None = None
    _counted: tuple[date, date] | None = None

    def __init__(self, period: Period, asked: datetime) -> None:
        self.first, self.last = period.first, period.last
        self.asked = asked
        self.sums = Sums()
        self.begin(period)

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)

    def begin(self, period: Period) -> None:
        """What was counted before, of its days, stands until all is counted anew."""
        self._counted = period.first, period.last
        self.left = tuple(one.code for one in report_sources())
        self._fresh: dict[str, Counts] = {}

    @property
    def progress(self) -> tuple[int, int]:
        """Sources that are counted, of how many."""
        return len(self._fresh), len(self._fresh) + len(self.left)

    def count_next(self, now: datetime) -> None:
        code, *left = self.left
        source = report_source(code)
        days = self._counted or (self.first, self.last)
        counts = source.count(Period(*days)) if source is not None else {}
        told = {unit: dict(values) for unit, values in counts.items() if values}
        self._fresh = {**self._fresh, code: told}
        self.left = tuple(left)
        if not left:
            if self._fresh != self.sums.counts:
                self.sums.counts = self._fresh
            self._fresh, self.at = {}, now
            self.first, self.last = days


class CountStore(Persistent):
    """By first and last day; what is told of today under NOW."""

    def __init__(self) -> None:
        self._counts: OOBTree = OOBTree()

    def get(self, period: Period) -> PeriodCount | None:
        return self._counts.get(_key(period))

    def now(self) -> PeriodCount | None:
        return self._counts.get(NOW)

    def ask(self, period: Period, now: datetime, key: str = "") -> PeriodCount:
        """To be counted, anew where it was; under NOW what is told of today."""
        key = key or _key(period)
        found: PeriodCount | None = self._counts.get(key)
        if found is None:
            found = self._counts[key] = PeriodCount(period, now)
        elif not found.left:
            found.begin(period)
        found.asked = now
        return found

    def waiting(self) -> list[PeriodCount]:
        return [one for one in self._counts.values() if one.left]

    def drop_old(self, now: datetime) -> None:
        for key, one in list(self._counts.items()):
            if key != NOW and not one.left and now - one.asked > KEPT:
                del self._counts[key]


def _key(period: Period) -> str:
    return f"{period.first.isoformat()} {period.last.isoformat()}"


count_store = SiteStore("bacgiang.policy.report_counts", CountStore, is_derived=True)


@implementer(IScheduledJob)
class CountForReports:
    """What was asked for, and every quarter of an hour what the page on the regulation
    tells.
    """

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = count_store(site)
        return bool(store.waiting()) or self._is_old(store.now(), now)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = count_store(site)
        if self._is_old(store.now(), now):
            store.ask(this_half(day_of(now)), now, NOW)
        until = monotonic() + AT_ONCE
        if all(count(one, now, until) for one in store.waiting()):
            store.drop_old(now)

    def _is_old(self, found: PeriodCount | None, now: datetime) -> bool:
        return is_interval_over(found.at if found is not None else None, now, RENEWED)


def this_half(day: date) -> Period:
    """From the first day of the half of the year, up to a day."""
    return Period(date(day.year, 1 if day.month <= 6 else 7, 1), day)


def count(waiting: PeriodCount, now: datetime, until: float | None = None) -> bool:
    """Go on with it; False where the time was over before all was counted."""
    while waiting.left:
        if until is not None and monotonic() > until:
            return False
        waiting.count_next(now)
    notify(PeriodCounted(waiting.period))
    return True


def ask_for(period: Period, now: datetime) -> PeriodCount:
    """Have a period counted: at once where that is quick. Raises NotYetInTurn."""
    waiting = count_store().ask(period, now)
    if len(api.portal.get_tool("portal_catalog")) <= FEW:
        with alone():
            count(waiting, now)
    return waiting
