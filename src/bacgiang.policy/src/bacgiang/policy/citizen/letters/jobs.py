"""Letters go out."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from .outbox import FORMS_KEPT
from .outbox import outbox
from .sending import send_waiting
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


@implementer(IScheduledJob)
class SendLetters:
    """Sends letters to people, a batch at a tick."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return outbox(site).is_due(now) or is_interval_over(last_run, now, FORMS_KEPT)

    def run(self, site: PloneSite, now: datetime) -> None:
        send_waiting(site, now)
        outbox(site).forget_forms(now)
