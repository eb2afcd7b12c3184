"""Jobs of consultations: a board's rows keep up with what came in; letters go out."""

from ...consultation.cases.catching_up import behind
from ...consultation.cases.catching_up import catch_up
from ...consultation.cases.publishing_first import publish_next
from ...consultation.cases.publishing_first import to_publish
from ...consultation.following.announcing import announce
from ...consultation.following.announcing import finished
from ...consultation.following.announcing import news
from ...consultation.following.followers import followers
from ...consultation.following.outbox import outbox
from ...consultation.following.sending import send_waiting
from .interfaces import IClockJob
from .intervals import is_interval_over
from datetime import datetime
from datetime import timedelta
from typing import Any
from zope.interface import implementer


HOUR = timedelta(hours=1)


@implementer(IClockJob)
class CatchUpWithOpinions:
    """Makes the rows of opinions that came in, were corrected or withdrawn."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return next(behind(site), None) is not None

    def run(self, site: Any, now: datetime) -> None:
        catch_up(site)


@implementer(IClockJob)
class PublishOpinions:
    """Publishes, a batch at a tick, where opinions are looked at afterwards."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return next(to_publish(site, now), None) is not None

    def run(self, site: Any, now: datetime) -> None:
        publish_next(site, now)


@implementer(IClockJob)
class AnnounceDrafts:
    """Lets followers be told what happened to drafts, each event once."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return next(news(site, now), None) is not None

    def run(self, site: Any, now: datetime) -> None:
        announce(site, now)


@implementer(IClockJob)
class SendLetters:
    """Sends letters to authors and followers, a batch at a tick."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return outbox(site).is_due(now)

    def run(self, site: Any, now: datetime) -> None:
        send_waiting(site, now)


@implementer(IClockJob)
class TidyFollowers:
    """Erases addresses that nobody confirmed, and those of drafts that are over."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: Any, now: datetime) -> None:
        kept = followers(site)
        for token in (*kept.over(now), *finished(site, now)):
            kept.stop(token)
        kept.gather(now)
        outbox(site).forget_forms(now)
