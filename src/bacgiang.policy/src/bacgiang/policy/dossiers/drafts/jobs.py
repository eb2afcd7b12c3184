"""Drafts that nobody goes on with are erased."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...citizen.submissions.events import GatheringBegins
from .store import draft_store
from .store import KEPT_FOR
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)


@implementer(IScheduledJob)
class EraseDrafts:
    __component_name__ = "erase-dossier-drafts"

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        is_time = is_interval_over(last_run, now, HOUR)
        return is_time and draft_store(site).has_older(now - KEPT_FOR)

    def run(self, site: PloneSite, now: datetime) -> None:
        draft_store(site).erase_older(now - KEPT_FOR)


def gather_drafts(event: GatheringBegins) -> None:
    draft_store(event.site).gather(event.now)
