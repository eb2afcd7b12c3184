"""Dates of a change to a published item.

An item that the public has seen keeps the date of its first publication, and a change
to it takes effect when it is published: set for later it would take the item off the
site until then.
"""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..workflow.item_rules import item_rule
from ..workflow.item_rules import Step
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from .rules import baseline_of
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from typing import Any


SET_FOR_LATER = Refusal(
    "change_set_for_later",
    _(
        "refusal_change_set_for_later",
        default="A change to a published item takes effect when it is published; until "
        "then the item would be off the site. Leave the date of publication empty, or "
        "publish the change on that day.",
    ),
    "effective",
)


def changed_item(item: DexterityContent) -> Any | None:
    """The item the public has seen and this working copy changes; None for others."""
    baseline = baseline_of(item)
    seen = baseline is not None and moment_of(baseline) is not Moment.BEFORE
    return baseline if seen else None


@item_rule(Transition.PUBLISH)
def date_refuses(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    """No change is published that is set for later, in the act or in the copy.

    What the act says goes before the copy's own date.
    """
    own = item.effective_date
    start = step.stated.effective or (own.asdatetime() if own is not None else None)
    if changed_item(item) is not None and start is not None and start > now_utc():
        yield SET_FOR_LATER


def keep_dates(copy: DexterityContent, stated: Parameters) -> None:
    """Let a change come out under the days of its item: that of its first publication,
    or the one it waits for, and its end. Whoever publishes may say others; those that
    the copy had when it was begun, or was given since, are nobody's decision.
    """
    baseline = baseline_of(copy)
    if baseline is None or not hasattr(aq_base(baseline), "effective_date"):
        return
    waits = changed_item(copy) is None
    if baseline.effective_date is not None and not (waits and stated.effective):
        copy.setEffectiveDate(baseline.effective_date)
    if stated.expires is None:
        copy.setExpirationDate(baseline.expiration_date)
