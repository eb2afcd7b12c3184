"""The job of deleted items: have done with what cannot be put back any more."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from .restoring import forget
from .settings import kept_for
from .store import deleted_store
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


EVERY = timedelta(hours=6)


@implementer(IScheduledJob)
class ForgetDeleted:
    """Deletes for good what was deleted long enough ago."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, EVERY)

    def run(self, site: PloneSite, now: datetime) -> None:
        for kept in deleted_store(site).before(now - kept_for()):
            forget(kept, site)
