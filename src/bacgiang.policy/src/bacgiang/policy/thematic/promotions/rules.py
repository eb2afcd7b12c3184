"""What a promotion needs before it goes on to the public, whatever way it goes (13)."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.parameters import Parameters
from ...editorial.workflow.parameters import State
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from . import reasons
from .confirmation import confirmation_store
from .web_address import is_web_address
from plone.uuid.interfaces import IUUID
from typing import Any


TO_THE_PUBLIC = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)


class PromotionRules:
    """Asked by the workflow at every step."""

    def __init__(self, promotion: Any) -> None:
        self.promotion = promotion

    def refusals(
        self, transition: Transition, state: State, stated: Parameters
    ) -> tuple[Refusal, ...]:
        if transition not in TO_THE_PUBLIC:
            return ()
        promotion = self.promotion
        shown = promotion.image is not None and (promotion.alternative or "").strip()
        # A change of a published one goes on under the confirmation of that one.
        confirmed = confirmation_store().of(IUUID(self._original()))
        submits = transition is Transition.SUBMIT
        publishes = transition is Transition.PUBLISH
        return those_that_hold(
            {
                reasons.PICTURE_MISSING: not shown,
                reasons.LINK_WRONG: not is_web_address(promotion.link),
                reasons.CONFIRMATION_MISSING: not submits and not confirmed,
                reasons.PERIOD_MISSING: publishes and not self._has_end(stated),
            }
        )

    def _has_end(self, stated: Parameters) -> bool:
        if stated.expires is not None:
            return True
        original = self._original()
        return original is not self.promotion and original.expiration_date is not None

    def _original(self) -> Any:
        return baseline_of(self.promotion) or self.promotion
