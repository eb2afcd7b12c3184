"""What a promotion needs before it goes on to the public, whatever way it goes (13)."""

from ...base.refusal import Refusal
from ...editorial.workflow.parameters import Parameters
from ...editorial.workflow.parameters import State
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from .confirmation import confirmation_store
from .reasons import CONFIRMATION_MISSING
from .reasons import LINK_WRONG
from .reasons import PERIOD_MISSING
from .reasons import PICTURE_MISSING
from .web_address import is_web_address
from collections.abc import Iterator
from plone.uuid.interfaces import IUUID
from typing import Any


TO_THE_PUBLIC = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)


class PromotionRules:
    """Asked by the workflow at every step."""

    def __init__(self, promotion: Any) -> None:
        self.promotion = promotion

    def refusals(
        self, transition: Transition, state: State, stated: Parameters
    ) -> Iterator[Refusal]:
        if transition not in TO_THE_PUBLIC:
            return
        promotion = self.promotion
        if promotion.image is None or not (promotion.alternative or "").strip():
            yield PICTURE_MISSING
        if not is_web_address(promotion.link):
            yield LINK_WRONG
        if transition is not Transition.SUBMIT and not self._is_confirmed():
            yield CONFIRMATION_MISSING
        if transition is Transition.PUBLISH and not self._has_end(stated):
            yield PERIOD_MISSING

    def _is_confirmed(self) -> bool:
        """A change of a published one goes on under the confirmation of that one."""
        found = confirmation_store().last(IUUID(self._original()))
        return found is not None

    def _has_end(self, stated: Parameters) -> bool:
        if stated.expires is not None:
            return True
        original = self._original()
        return original is not self.promotion and original.expiration_date is not None

    def _original(self) -> Any:
        baseline = baseline_of(self.promotion)
        return self.promotion if baseline is None else baseline
