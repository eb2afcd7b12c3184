"""Jobs of what citizens send in: gather, seal, erase on schedule, forget proofs."""

from ..base.scheduler.interfaces import IScheduledJob
from ..base.scheduler.intervals import is_interval_over
from ..base.sealing_days import grace_period
from .contacts.looking_up import erase_expired
from .contacts.looking_up import has_expired
from .contacts.store import contact_store
from .protection.spent import spent_store
from .submissions.events import GatheringBegins
from .submissions.sealing import is_day_due
from .submissions.sealing import seal_closed_days
from .submissions.store import submission_store
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
from zope.event import notify
from zope.interface import implementer


logger = logging.getLogger(__name__)

MANY = 500
HOUR = timedelta(hours=1)
GRACE_LEAST = 5
"""Minutes; longer than entries count as young."""


@implementer(IScheduledJob)
class GatherSubmissions:
    """Keeps the pages small on which submissions and contacts are written."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        waiting = submission_store(site).waiting(now)
        return waiting >= MANY or (
            waiting > 0 and is_interval_over(last_run, now, HOUR)
        )

    def run(self, site: PloneSite, now: datetime) -> None:
        notify(GatheringBegins(site, now))
        submission_store(site).gather(now)
        contact_store(site).gather(now)


@implementer(IScheduledJob)
class SealReceipts:
    """Seals every day that is over (decision 10)."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_day_due(submission_store(site), now, grace_period(GRACE_LEAST))

    def run(self, site: PloneSite, now: datetime) -> None:
        for seal in seal_closed_days(
            submission_store(site), now, grace_period(GRACE_LEAST)
        ):
            # The log is a place of its own where a digest is kept.
            logger.info("Receipts of %s sealed: %s", seal.day, seal.digest)


@implementer(IScheduledJob)
class EraseContacts:
    """Erases personal data that were kept long enough (decision 9)."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR) and has_expired(site, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        erase_expired(site, now)


@implementer(IScheduledJob)
class ForgetSpentProofs:
    """Drops solved challenges that nobody can use any more."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_time = is_interval_over(last_run, now, timedelta(minutes=10))
        return is_time and bool(spent_store(site).expired(now))

    def run(self, site: PloneSite, now: datetime) -> None:
        spent_store(site).forget(now)
