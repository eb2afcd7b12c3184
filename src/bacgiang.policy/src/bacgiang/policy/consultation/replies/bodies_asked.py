"""The bodies that were asked for an opinion on a draft, and whether they answered.

Everybody may read who was asked and what came of it; which reply it was (`reply`) is
the board's alone.
"""

from ...base.dates import today as local_today
from .asked_store import asked_store
from .body import AskedBody
from .body import BodyState
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AskedTotals:
    """How many were asked; the other three add up to it. `overdue` are among those
    that did not answer.
    """

    asked: int = 0
    not_answered: int = 0
    agreed: int = 0
    with_opinions: int = 0
    overdue: int = 0


def bodies(uid: str) -> tuple[AskedBody, ...]:
    """The bodies that were asked about the draft of a UID, as they were added."""
    return asked_store().of(uid)


def totals(uid: str, today: date | None = None) -> AskedTotals:
    """Counts of the bodies that were asked about the draft of a UID."""
    found, day = bodies(uid), today or local_today()
    states = [one.state for one in found]
    return AskedTotals(
        asked=len(found),
        not_answered=states.count(BodyState.NOT_ANSWERED),
        agreed=states.count(BodyState.AGREED),
        with_opinions=states.count(BodyState.HAS_OPINIONS),
        overdue=sum(one.is_overdue(day) for one in found),
    )
