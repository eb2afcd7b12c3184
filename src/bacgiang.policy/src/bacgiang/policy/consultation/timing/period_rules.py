"""A period shorter than the law asks needs its legal basis before a draft goes on."""

from ...base.refusal import Refusal
from ...editorial.workflow.parameters import Parameters
from ...editorial.workflow.parameters import State
from ...editorial.workflow.parameters import Transition
from .least_periods import findings_of
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from typing import Any


class LeastPeriodRules:
    """Asked at every step that leads to the public."""

    def __init__(self, draft: Any) -> None:
        self.draft = draft

    def refusals(
        self, transition: Transition, state: State, stated: Parameters
    ) -> Iterator[Refusal]:
        public_from = None
        if transition is Transition.PUBLISH:
            public_from = stated.effective or datetime.now(UTC)
        elif transition not in (Transition.SUBMIT, Transition.APPROVE):
            return
        for one in findings_of(self.draft, public_from):
            if one.refuses:
                yield Refusal("period_too_short", one.message(), "shorter_ground")
