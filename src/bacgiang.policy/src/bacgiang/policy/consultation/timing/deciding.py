"""Who decides on a consultation, and when: asked on every way in."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .acceptance import is_public
from .consultation import Consultation
from .store import consultation_of
from bacgiang.policy import _
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


DECIDE = "bacgiang.policy: Decide consultation"
LONGEST_SAID = 2000


def may_decide(draft: DexterityContent) -> bool:
    return bool(api.user.has_permission(DECIDE, obj=draft))


def decided_on(draft: DexterityContent, now: datetime) -> Consultation:
    """The consultation of a public draft, for whoever decides on it.

    Raises Refused for others, before the draft was public, and once it ended.
    """
    if not may_decide(draft):
        raise Refused(NOT_YOURS)
    consultation = consultation_of(draft)
    if consultation is None or not is_public(draft, now):
        raise Refused(NOT_PUBLIC)
    return consultation


NOT_YOURS = Refusal(
    "not_yours",
    _(
        "refusal_consultation_not_yours",
        default="Only the board in charge of this draft decides on its consultation, "
        "at the level of publishing.",
    ),
    status=403,
)
NOT_PUBLIC = Refusal(
    "not_public",
    _(
        "refusal_consultation_not_public",
        default="The draft is not public, so there is nothing to decide.",
    ),
    status=409,
)
ENDED = Refusal(
    "ended",
    _(
        "refusal_consultation_ended",
        default="The draft was adopted or dropped; that is final.",
    ),
    status=409,
)
