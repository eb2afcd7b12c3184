"""What the scheduler does with files that came with what citizens sent."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ..contacts.terms import Terms
from ..submissions.events import GatheringBegins
from .store import attachment_store
from .store import HELD
from .store import HELD_FOR
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from itertools import islice
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)
MOST = 500
"""What one run erases at most."""


def gather_attachments(event: GatheringBegins) -> None:
    attachment_store(event.site).gather(event.now)


@implementer(IScheduledJob)
class EraseAttachments:
    """Erases letters that were kept as long as the personal data they came with."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        if not is_interval_over(last_run, now, HOUR):
            return False
        return next(_expired(site, now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        for name in list(islice(_expired(site, now), MOST)):
            attachment_store(site).erase(name)


def _expired(site: PloneSite, now: datetime) -> Iterator[str]:
    """Files are kept under the code, or that and something more behind a point; those
    of a form that was refused for a day.
    """
    terms = Terms(site, now)
    for name, kept in attachment_store(site).kept_before(now - HELD_FOR):
        code = name.partition(".")[0]
        if name.endswith(HELD) or (
            kept < terms.earliest and terms.are_over(code, kept)
        ):
            yield name
