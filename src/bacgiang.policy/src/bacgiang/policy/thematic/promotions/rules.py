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
from .agreed import is_full
from .confirmation import confirmed
from .confirmation import original_of
from .confirmation import others
from .confirmation import span_of
from .web_address import is_web_address
from datetime import date
from datetime import datetime
from plone.uuid.interfaces import IUUID
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
    found = those_that_hold(
        {
            reasons.PICTURE_MISSING: not shown,
            reasons.LINK_WRONG: not is_web_address(promotion.link),
            reasons.CONFIRMATION_MISSING: not submits and paper is None,
            reasons.PERIOD_MISSING: publishes and not has_end,
        }
    )
    span = span_of(paper.facts, promotion) if publishes and paper else None
    if span is None:
        return found
    begins, ends = _days(promotion, original, step.stated)
    if begins < span.first or (ends is not None and ends > span.last):
        days = {"first": day_label(span.first), "last": day_label(span.last)}
        found = (*found, reasons.PERIOD_BEYOND.at(None, **days))
    # Another may have got the place while this one was withdrawn.
    if is_full(span, others(IUUID(original))):
        found = (*found, reasons.PLACE_FULL.at(""))
    return found


def _days(
    promotion: Any, original: Any, stated: Parameters
) -> tuple[date, date | None]:
    """On which it would be shown; a change keeps those of the published one."""
    effective, expires = stated.effective, stated.expires
    if original is not promotion:
        effective = effective or _moment(original.effective_date)
        expires = expires or _moment(original.expiration_date)
    begins = today() if effective is None else max(today(), day_of(effective))
    return begins, None if expires is None else last_day(expires)


def _moment(value: Any) -> datetime | None:
    return value.asdatetime() if value is not None else None
