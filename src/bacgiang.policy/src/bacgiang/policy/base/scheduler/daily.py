"""Work that is done once a day, as soon as the day has begun in the province."""

from .interfaces import IScheduledJob
from .intervals import is_new_day
from collections.abc import Callable
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.interface import implementer


@implementer(IScheduledJob)
class DailyJob:
    """Calls a function with the site; `TURN_EFFECT = DailyJob(turn)` is a component."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self._work = work

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        self._work(site)
