"""Jobs of a board's rows: they keep up with what came in."""

from ...base.scheduler.interfaces import IScheduledJob
from ...citizen.submissions.events import GatheringBegins
from .catching_up import behind
from .catching_up import catch_up
from .publishing_first import publish_next
from .publishing_first import to_publish
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


MOST_ROWS = 1_000
"""Of one run: others wait for the same clock, and the rest for the next tick."""


@implementer(IScheduledJob)
class CatchUpWithOpinions:
    """Makes the rows of opinions that came in, were corrected or withdrawn."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(behind(site), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        catch_up(site, MOST_ROWS)


@implementer(IScheduledJob)
class PublishOpinions:
    """Publishes, a batch at a tick, where opinions are looked at afterwards."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(to_publish(site, now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        publish_next(site, now)


def catch_up_first(event: GatheringBegins) -> None:
    """Rows are made of entries that are not gathered yet."""
    catch_up(event.site)
