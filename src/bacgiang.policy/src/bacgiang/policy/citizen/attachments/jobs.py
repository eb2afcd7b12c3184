"""What the scheduler does with files that came with what citizens sent."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ..contacts.looking_up import kept_for
from ..submissions.events import GatheringBegins
from .store import attachment_store
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)


def gather_attachments(event: GatheringBegins) -> None:
    attachment_store(event.site).gather(event.now)


@implementer(IScheduledJob)
class EraseAttachments:
    """Erases letters that were kept as long as the personal data they came with."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        if not is_interval_over(last_run, now, HOUR):
            return False
        return attachment_store(site).has_older(now - kept_for())

    def run(self, site: PloneSite, now: datetime) -> None:
        attachment_store(site).erase_older(now - kept_for())
