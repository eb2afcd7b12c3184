"""Jobs of what citizens send in: gather, seal, erase on schedule, forget proofs."""

from ...citizen.contacts.retention import erase_expired
from ...citizen.contacts.retention import has_expired
from ...citizen.contacts.retention import kept_for
from ...citizen.contacts.store import contact_store
from ...citizen.protection.spent import spent_store
from ...citizen.submissions.sealing import grace_period
from ...citizen.submissions.sealing import is_day_due
from ...citizen.submissions.sealing import seal_closed_days
from ...citizen.submissions.store import submission_store
from ...consultation.cases.catching_up import catch_up
from ...consultation.opinions.attachments import attachment_store
from .interfaces import IClockJob
from .intervals import is_interval_over
from datetime import datetime
from datetime import timedelta
import logging
from typing import Any
from zope.interface import implementer


logger = logging.getLogger(__name__)

MANY = 500
HOUR = timedelta(hours=1)


@implementer(IClockJob)
class GatherSubmissions:
    """Keeps the pages small on which submissions and contacts are written."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        waiting = submission_store(site).waiting(now)
        return waiting >= MANY or (
            waiting > 0 and is_interval_over(last_run, now, HOUR)
        )

    def run(self, site: Any, now: datetime) -> None:
        # Rows are made of entries that are not gathered yet: none may slip through.
        catch_up(site)
        submission_store(site).gather(now)
        contact_store(site).gather(now)
        attachment_store(site).gather(now)


@implementer(IClockJob)
class SealReceipts:
    """Seals every day that is over (decision 10)."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_day_due(submission_store(site), now, grace_period())

    def run(self, site: Any, now: datetime) -> None:
        for seal in seal_closed_days(submission_store(site), now, grace_period()):
            # The log is a place of its own where a digest is kept.
            logger.info("Receipts of %s sealed: %s", seal.day, seal.digest)


@implementer(IClockJob)
class EraseContacts:
    """Erases personal data that were kept long enough, and letters that came with
    them (decision 9).
    """

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        if not is_interval_over(last_run, now, HOUR):
            return False
        return has_expired(site, now) or attachment_store(site).has_older(
            now - kept_for()
        )

    def run(self, site: Any, now: datetime) -> None:
        erase_expired(site, now)
        attachment_store(site).erase_older(now - kept_for())


@implementer(IClockJob)
class ForgetSpentProofs:
    """Drops solved challenges that nobody can use any more."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        is_time = is_interval_over(last_run, now, timedelta(minutes=10))
        return is_time and bool(spent_store(site).expired(now))

    def run(self, site: Any, now: datetime) -> None:
        spent_store(site).forget(now)
