"""Jobs of consultations: the rows a board reads keep up with what came in."""

from ...consultation.cases.catching_up import behind
from ...consultation.cases.catching_up import catch_up
from .interfaces import IClockJob
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IClockJob)
class CatchUpWithOpinions:
    """Makes the rows of opinions that came in, were corrected or withdrawn."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        return next(behind(site), None) is not None

    def run(self, site: Any, now: datetime) -> None:
        catch_up(site)
