"""Jobs of the record of acts: gather what was written, seal the days that are over."""

from ...base.scheduler.interfaces import IScheduledJob
from .sealing import is_day_due
from .sealing import seal_closed_days
from .store import act_store
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


logger = logging.getLogger(__name__)

MANY = 1000
MANY_TOGETHER = 32
"""Some 8 kB, which a further act on the same item writes once more."""
LONG = timedelta(hours=1)


@implementer(IScheduledJob)
class GatherActs:
    """Keeps the pages small on which acts are written."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = act_store(site)
        since = store.waiting_since()
        return since is not None and (
            now - since >= LONG
            or store.waiting() >= MANY
            or store.waiting_together() >= MANY_TOGETHER
        )

    def run(self, site: PloneSite, now: datetime) -> None:
        act_store(site).gather()


@implementer(IScheduledJob)
class SealActs:
    """Seals every day that is over (15.3; decision 10)."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_day_due(site, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        for seal in seal_closed_days(site, now):
            # The log is a place of its own where a digest is kept.
            logger.info("Acts of %s sealed: %s", seal.day, seal.digest)
