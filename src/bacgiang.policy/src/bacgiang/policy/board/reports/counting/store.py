"""Sums by period. Nothing here is counted while somebody reads."""

from ....base.figures.figure import Period
from ....base.figures.source import Counts
from ....base.figures.source import report_source
from ....base.figures.source import report_sources
from ....base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from persistent import Persistent


NOW = "now"
KEPT = timedelta(days=7)
"""Of what was asked for once; reports and snapshots have their own."""


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
        self.left: tuple[str, ...] = ()
        self._fresh: dict[str, Counts] = {}
        self.sums = Sums()
        self.begin()

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)

    @property
    def is_whole(self) -> bool:
        """Whether there are sums, be they of before."""
        return self.at is not None

    def begin(self, period: Period | None = None) -> None:
        """What was counted before, of its days, stands until all is counted anew."""
        period = period or self.period
        self._counted = period.first, period.last
        self.left = tuple(one.code for one in report_sources())
        self._fresh = {}

    @property
    def progress(self) -> tuple[int, int]:
        """Sources that are counted, of how many."""
        return len(self._fresh), len(self._fresh) + len(self.left)

    def count_next(self, now: datetime) -> None:
        code, *left = self.left
        source = report_source(code)
        first, last = self._counted or (self.first, self.last)
        counts = source.count(Period(first, last)) if source is not None else {}
        told = {unit: dict(values) for unit, values in counts.items() if values}
        self._fresh = {**self._fresh, code: told}
        self.left = tuple(left)
        if not left:
            if self._fresh != self.sums.counts:
                self.sums.counts = self._fresh
            self._fresh, self.at = {}, now
            self.first, self.last = first, last


class CountStore(Persistent):
    """By first and last day; what is told of today under NOW."""

    def __init__(self) -> None:
        self._counts: OOBTree = OOBTree()

    def get(self, period: Period) -> PeriodCount | None:
        return self._counts.get(_key(period))

    def now(self) -> PeriodCount | None:
        return self._counts.get(NOW)

    def ask(self, period: Period, now: datetime) -> PeriodCount:
        """To be counted, anew where it was."""
        found = self.get(period)
        if found is None:
            found = self._counts[_key(period)] = PeriodCount(period, now)
        elif not found.left:
            found.begin()
        found.asked = now
        return found

    def ask_now(self, period: Period, now: datetime) -> PeriodCount:
        found = self.now()
        if found is None:
            found = self._counts[NOW] = PeriodCount(period, now)
        elif not found.left:
            found.begin(period)
        return found

    def waiting(self) -> Iterator[PeriodCount]:
        return (one for one in self._counts.values() if one.left)

    def drop_old(self, now: datetime) -> None:
        for key, one in list(self._counts.items()):
            if key != NOW and not one.left and now - one.asked > KEPT:
                del self._counts[key]


def _key(period: Period) -> str:
    return f"{period.first.isoformat()} {period.last.isoformat()}"


count_store = SiteStore("bacgiang.policy.report_counts", CountStore, is_derived=True)
