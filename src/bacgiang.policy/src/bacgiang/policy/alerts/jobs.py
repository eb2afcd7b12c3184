"""Rounds of letters begin; addresses that nobody confirmed are erased."""

from ..base.scheduler.interfaces import IScheduledJob
from ..base.scheduler.intervals import is_interval_over
from ..citizen.letters.outbox import outbox
from ..citizen.letters.outbox import Waiting
from .letters import ALERT
from .questions.news import has_news
from .rounds import last_round
from .store import alerts
from .told import told
from .wish import read_wish
from .wish import Rhythm
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


HOUR = timedelta(hours=1)


@implementer(IScheduledJob)
class BeginRounds:
    """Lets letters wait for everybody who is to be told something; a question of many
    is asked once.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return any(_is_to_begin(site, one, now) for one in Rhythm)

    def run(self, site: PloneSite, now: datetime) -> None:
        for rhythm in Rhythm:
            if _is_to_begin(site, rhythm, now):
                until = last_round(rhythm, now)
                begin_round(site, rhythm, until, now)
                told(site).begin_round(rhythm.value, until)


@implementer(IScheduledJob)
class TidyAlerts:
    """Erases addresses that nobody confirmed, and what was kept of those who left."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: PloneSite, now: datetime) -> None:
        kept = alerts(site)
        kept.tidy(now)
        told(site).forget_others(
            {token for tokens in kept.by_topic().values() for token in tokens}
        )


def begin_round(
    site: PloneSite, rhythm: Rhythm, until: datetime, now: datetime
) -> None:
    """Put letters into the outbox. What one was not told yet stays to be told."""
    kept, known, box = alerts(site), told(site), outbox(site)
    for topic, tokens in kept.by_topic().items():
        wish = read_wish(topic) if topic.startswith(f"{rhythm.value} ") else None
        if wish is None:
            continue
        since = {one: known.until(one) or kept.since(one) for one in tokens}
        if has_news(wish.question, min(since.values()), until):
            for token in (one for one, moment in since.items() if moment < until):
                box.add(Waiting(token, ALERT, what=until.isoformat()), now)


def _is_to_begin(site: PloneSite, rhythm: Rhythm, now: datetime) -> bool:
    before = told(site).last_round(rhythm.value)
    return before is None or before < last_round(rhythm, now)
