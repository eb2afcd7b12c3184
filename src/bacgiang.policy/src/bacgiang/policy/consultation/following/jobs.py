"""Jobs of following: events are told, addresses nobody needs are erased."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from .announcing import announce
from .announcing import finished
from .announcing import news
from .followers import followers
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)


@implementer(IScheduledJob)
class AnnounceDrafts:
    """Lets followers be told what happened to drafts, each event once."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(news(site, now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        announce(site, now)


@implementer(IScheduledJob)
class TidyFollowers:
    """Erases addresses that nobody confirmed, and those of drafts that are over."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: PloneSite, now: datetime) -> None:
        kept = followers(site)
        for token in finished(site, now):
            kept.stop(token)
        kept.tidy(now)
