"""What a promotion needs before it goes on to the public, whatever way it goes (13)."""

from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.dates import last_day
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Parameters
from ...editorial.workflow.parameters import Transition
from . import reasons
from .confirmation import confirmed
from .confirmation import Facts
from .confirmation import original_of
from .web_address import is_web_address
from typing import Any


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def promotion_refuses(promotion: Any, step: Step) -> tuple[Refusal, ...]:
    """What is missing for the step; a change of a published one has its days, and
    needs a paper on what it shows.
    """
    original = original_of(promotion)
    shown = promotion.image is not None and (promotion.alternative or "").strip()
    paper = confirmed(promotion)
    kept = None if original is promotion else original.expiration_date
    has_end = step.stated.expires is not None or kept is not None
    submits = step.transition is Transition.SUBMIT
    publishes = step.transition is Transition.PUBLISH
    beyond = _beyond(paper.facts, step.stated, promotion is original) if paper else None
    found = those_that_hold(
        {
            reasons.PICTURE_MISSING: not shown,
            reasons.LINK_WRONG: not is_web_address(promotion.link),
            reasons.CONFIRMATION_MISSING: not submits and paper is None,
            reasons.PERIOD_MISSING: publishes and not has_end,
        }
    )
    return (*found, beyond) if publishes and beyond is not None else found


def _beyond(facts: Facts, stated: Parameters, is_new: bool) -> Refusal | None:
    """Where it would be shown on days that were not agreed; a change keeps its days."""
    if facts.first is None or facts.last is None:
        return None
    begins = day_of(stated.effective) if stated.effective is not None else today()
    ends = last_day(stated.expires) if stated.expires is not None else None
    is_before = is_new and begins < facts.first
    if not is_before and (ends is None or ends <= facts.last):
        return None
    days = {"first": day_label(facts.first), "last": day_label(facts.last)}
    return reasons.PERIOD_BEYOND.at(None, **days)
