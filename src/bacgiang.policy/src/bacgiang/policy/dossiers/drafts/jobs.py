"""Drafts that nobody goes on with are erased; where their files fill the room of all
that citizens send, those of the oldest go first, and what was typed stays.
"""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.uploads.limits import MEGABYTE
from ...citizen.protection.settings import protection_settings
from ...citizen.submissions.events import GatheringBegins
from .store import draft_store
from .store import KEPT_FOR
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)
SHARE = 4
"""Of the room for files a fourth is for drafts that nobody goes on with."""
KEPT_IN_NEED = timedelta(days=2)
"""After the last change, where more of it is taken."""


@implementer(IScheduledJob)
class EraseDrafts:
    __component_name__ = "erase-dossier-drafts"

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = draft_store(site)
        return is_interval_over(last_run, now, HOUR) and (
            _is_too_much(store.size) or store.has_older(now - KEPT_FOR)
        )

    def run(self, site: PloneSite, now: datetime) -> None:
        store = draft_store(site)
        store.erase_older(now - KEPT_FOR)
        if _is_too_much(store.size):
            store.drop_files(now - KEPT_IN_NEED, _share())


def _share() -> int:
    """Bytes; 0 for no bound."""
    return protection_settings().most_gigabytes_kept * 1024 * MEGABYTE // SHARE


def _is_too_much(size: int) -> bool:
    return 0 < _share() < size


def gather_drafts(event: GatheringBegins) -> None:
    draft_store(event.site).gather(event.now)
