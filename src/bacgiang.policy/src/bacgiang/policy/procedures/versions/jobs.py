"""The job of procedures and forms: every night, those whose version turns."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_new_day
from .turning import turn_versions
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IScheduledJob)
class TurnVersions:
    """At the same hour as the effect of documents."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: Any, now: datetime) -> None:
        turn_versions(site)
