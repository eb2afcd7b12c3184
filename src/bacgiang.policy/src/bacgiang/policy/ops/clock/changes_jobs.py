"""The job of the registers' changes: enter what was touched, in one order (7.2b)."""

from ...legal.api.changes.sight import look
from ...legal.api.changes.store import change_store
from .interfaces import IClockJob
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IClockJob)
class GatherChanges:
    """At every tick that finds something: who keeps a copy hears within a minute."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return change_store(site).is_due(now)

    def run(self, site: Any, now: datetime) -> None:
        change_store(site).gather(look, now)
