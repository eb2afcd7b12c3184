"""The job of effect: every night, records whose status turns with the day."""

from ...legal.effect.following import turn
from ...units.sites.dates import LOCAL_TIME
from .interfaces import IClockJob
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IClockJob)
class TurnEffect:
    """Once a day, as soon as the day has begun in the province."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        if last_run is None:
            return True
        day = now.astimezone(LOCAL_TIME).date()
        return last_run.astimezone(LOCAL_TIME).date() < day

    def run(self, site: Any, now: datetime) -> None:
        turn(site)
