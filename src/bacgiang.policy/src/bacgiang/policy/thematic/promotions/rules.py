"""What a promotion needs before it goes on to the public, whatever way it goes (13)."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from . import reasons
from .confirmation import confirmation_store
from .web_address import is_web_address
from plone.uuid.interfaces import IUUID
from typing import Any


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def promotion_refuses(promotion: Any, step: Step) -> tuple[Refusal, ...]:
    """What is missing for the step; a change of a published one goes on under what
    was confirmed and stated of that one.
    """
    original = baseline_of(promotion) or promotion
    shown = promotion.image is not None and (promotion.alternative or "").strip()
    confirmed = confirmation_store().of(IUUID(original))
    kept = None if original is promotion else original.expiration_date
    has_end = step.stated.expires is not None or kept is not None
    submits = step.transition is Transition.SUBMIT
    publishes = step.transition is Transition.PUBLISH
    return those_that_hold(
        {
            reasons.PICTURE_MISSING: not shown,
            reasons.LINK_WRONG: not is_web_address(promotion.link),
            reasons.CONFIRMATION_MISSING: not submits and not confirmed,
            reasons.PERIOD_MISSING: publishes and not has_end,
        }
    )
