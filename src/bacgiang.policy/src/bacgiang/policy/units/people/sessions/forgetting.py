"""The job that takes sessions out of the store once they are over."""

from ....base.scheduler.interfaces import IScheduledJob
from ....base.scheduler.intervals import is_interval_over
from .checking import holds
from .store import session_store
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


@implementer(IScheduledJob)
class ForgetSessions:
    """Hourly; a session that is over lets nobody in before that either."""

    __component_name__ = "forget-sessions"

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, timedelta(hours=1))

    def run(self, site: PloneSite, now: datetime) -> None:
        store = session_store(site)
        store.end_all([one for one in store.all() if not holds(one)])


forget_sessions = ForgetSessions()
