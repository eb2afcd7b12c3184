"""The job of effect: every night, records whose status turns with the day."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_new_day
from .following import turn
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IScheduledJob)
class TurnEffect:
    """Once a day, as soon as the day has begun in the province."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: Any, now: datetime) -> None:
        turn(site)
