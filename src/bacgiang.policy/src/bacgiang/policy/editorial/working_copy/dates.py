"""Dates of a change to a published item.

An item that the public has seen keeps the date of its first publication, and a change
to it takes effect when it is published: set for later it would take the item off the
site until then.
"""

from ...base.refusal import Refusal
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from .rules import baseline_of
from bacgiang.policy import _
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
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


def changed_item(item: Any) -> Any | None:
    """The item the public has seen and this working copy changes; None for others."""
    baseline = baseline_of(item)
    if baseline is None or moment_of(baseline) is Moment.BEFORE:
        return None
    return baseline


def later_change_refuses(item: Any, effective: datetime | None) -> Refusal | None:
    """Why a change cannot be published: it is set for later, in the act or in the copy.

    What the act says goes before the copy's own date.
    """
    if changed_item(item) is None:
        return None
    own = item.effective_date
    start = effective or (own.asdatetime() if own is not None else None)
    if start is None or start <= datetime.now(UTC):
        return None
    return SET_FOR_LATER


def first_date(item: Any) -> DateTime | None:
    """When the item that the copy changes was first published; None for others."""
    baseline = changed_item(item)
    return None if baseline is None else baseline.effective_date
