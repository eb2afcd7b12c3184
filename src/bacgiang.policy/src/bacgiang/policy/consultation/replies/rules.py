"""Who may enter replies to a draft, and until when."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..timing.store import consultation_of
from ..versions.provisions import last_version
from . import reasons
from plone import api
from plone.dexterity.content import DexterityContent


PERMISSION = "bacgiang.policy: Answer opinions"


def may_enter(draft: DexterityContent) -> bool:
    """Whether the current user is of the board that works on the draft's opinions."""
    return bool(api.user.has_permission(PERMISSION, obj=draft))


def why_not_enter(draft: DexterityContent) -> Refusal | None:
    """Why nothing can be entered or corrected now; None when it can.

    What arrives after closing is entered, too, and counts as late, until the report is
    issued.
    """
    if not may_enter(draft):
        return reasons.NOT_YOURS
    consultation = consultation_of(draft)
    if consultation is None or last_version(draft) is None:
        return reasons.NOT_PUBLIC_YET
    return reasons.REPORT_ISSUED if consultation.is_settled else None


def require_entering(draft: DexterityContent) -> None:
    """Raise Refused where nothing can be entered now."""
    refusal = why_not_enter(draft)
    if refusal is not None:
        raise Refused(refusal)
