"""A period shorter than the law asks needs its legal basis before a draft goes on."""

from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from .least_periods import findings_of
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def period_refuses(draft: DexterityContent, step: Step) -> Iterator[Refusal]:
    """Asked at every step that leads to the public."""
    publishes = step.transition is Transition.PUBLISH
    public_from = (step.stated.effective or datetime.now(UTC)) if publishes else None
    for one in findings_of(draft, public_from):
        if one.refuses:
            yield Refusal("period_too_short", one.message(), "shorter_ground")
