"""The room's job."""

from .store import notes
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IScheduledJob)
class TakeNote:
    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return not notes(site).taken

    def run(self, site: Any, now: datetime) -> None:
        notes(site).taken += ("by the job",)
