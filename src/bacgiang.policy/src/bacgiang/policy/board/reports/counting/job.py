"""The job that counts: what was asked for, and every quarter of an hour what the page
on the regulation tells.
"""

from ....base.dates import day_of
from ....base.figures.figure import Period
from ....base.scheduler.interfaces import IScheduledJob
from ....base.scheduler.intervals import is_interval_over
from .events import PeriodCounted
from .store import count_store
from .store import PeriodCount
from datetime import date
from datetime import datetime
from datetime import timedelta
from plone import api
from Products.CMFPlone.Portal import PloneSite
from time import monotonic
from zope.event import notify
from zope.interface import implementer


RENEWED = timedelta(minutes=15)
AT_ONCE = 10.0
"""Seconds of a run; the next one goes on, and meanwhile is told how far it is."""
FEW = 20_000
"""Objects of the catalog up to which nobody waits for a job."""


@implementer(IScheduledJob)
class CountForReports:
    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = count_store(site)
        waits = next(store.waiting(), None) is not None
        found = store.now()
        counted = found.at if found is not None else None
        return waits or is_interval_over(counted, now, RENEWED)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = count_store(site)
        found = store.now()
        if found is None or is_interval_over(found.at, now, RENEWED):
            store.ask_now(this_half(day_of(now)), now)
        until = monotonic() + AT_ONCE
        for waiting in list(store.waiting()):
            if not count(waiting, now, until):
                return
        store.drop_old(now)


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
    """Have a period counted: at once where that is quick."""
    waiting = count_store().ask(period, now)
    if len(api.portal.get_tool("portal_catalog")) <= FEW:
        count(waiting, now)
    return waiting
