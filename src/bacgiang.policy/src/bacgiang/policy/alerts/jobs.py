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
MOST_ASKED = 1_000
"""Questions of a run: each is a search, and other jobs wait."""


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
                begin_round(site, rhythm, last_round(rhythm, now), now)


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
    """Put letters into the outbox, for so many topics; the next run goes on. What one
    was not told yet stays to be told."""
    kept, known = alerts(site), told(site)
    by_topic, before = kept.by_topic(), known.reached(rhythm.value, until)
    of_rhythm = (one for one in by_topic if one.startswith(f"{rhythm.value} "))
    left = sorted(one for one in of_rhythm if one > before)
    for topic in left[:MOST_ASKED]:
        _tell_news(site, topic, by_topic[topic], until, now)
    if len(left) > MOST_ASKED:
        known.note_reached(rhythm.value, until, left[MOST_ASKED - 1])
    else:
        known.begin_round(rhythm.value, until)


def _tell_news(
    site: PloneSite, topic: str, tokens: list[str], until: datetime, now: datetime
) -> None:
    wish, kept, known = read_wish(topic), alerts(site), told(site)
    if wish is None:
        return
    since = {one: known.until(one) or kept.since(one) for one in tokens}
    if has_news(wish.question, min(since.values()), until):
        for token in (one for one, moment in since.items() if moment < until):
            outbox(site).add(Waiting(token, ALERT, what=until.isoformat()), now)


def _is_to_begin(site: PloneSite, rhythm: Rhythm, now: datetime) -> bool:
    before = told(site).last_round(rhythm.value)
    return before is None or before < last_round(rhythm, now)
