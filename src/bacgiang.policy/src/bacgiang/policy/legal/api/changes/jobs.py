"""The job of the registers' changes: enter what was touched, in one order (7.2b)."""

from ....base.scheduler.interfaces import IScheduledJob
from ...effect.following import follow_date
from .sight import look
from .sight import record_named
from .store import change_store
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


@implementer(IScheduledJob)
class GatherChanges:
    """At every tick that finds something: who keeps a copy hears within a minute."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return change_store(site).is_due(now)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = change_store(site)
        for uid in store.turned(now):
            record = record_named(uid)
            if record is not None:
                # What it does to others counts from now on, or does no longer.
                follow_date(record)
        store.gather(look, now)
