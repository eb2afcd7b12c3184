"""Who may enter replies to a draft, and until when."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..timing.store import consultation_of
from ..versions.provisions import last_version
from . import reasons
from collections.abc import Iterator
from plone import api
from typing import Any


PERMISSION = "bacgiang.policy: Answer opinions"


def may_enter(draft: Any) -> bool:
    """Whether the current user is of the board that works on the draft's opinions."""
    return bool(api.user.has_permission(PERMISSION, obj=draft))


def refusals_to_enter(draft: Any) -> Iterator[Refusal]:
    """Why nothing can be entered or corrected now; nothing when it can.

    What arrives after closing is entered, too, and counts as late, until the report is
    issued.
    """
    if not may_enter(draft):
        yield reasons.NOT_YOURS
        return
    consultation = consultation_of(draft)
    if consultation is None or last_version(draft) is None:
        yield reasons.NOT_PUBLIC_YET
    elif consultation.report_issued is not None or consultation.outcome is not None:
        yield reasons.REPORT_ISSUED


def require_entering(draft: Any) -> None:
    """Raise Refused where nothing can be entered now."""
    refusals = tuple(refusals_to_enter(draft))
    if refusals:
        raise Refused(*refusals)
