"""How many bodies were asked for an opinion on a draft, and what came of it."""

from ...base.dates import today
from .asked_store import asked_store
from .body import BodyState


def totals(uid: str) -> dict[str, int]:
    """Counts of the bodies that were asked about the draft of a UID.

    `asked` is the sum of `not_answered`, `agreed` and `with_opinions`; `overdue` are
    among those that did not answer.
    """
    found, day = asked_store().of(uid), today()
    states = [one.state for one in found]
    return {
        "asked": len(found),
        "not_answered": states.count(BodyState.NOT_ANSWERED),
        "agreed": states.count(BodyState.AGREED),
        "with_opinions": states.count(BodyState.HAS_OPINIONS),
        "overdue": sum(one.is_overdue(day) for one in found),
    }
