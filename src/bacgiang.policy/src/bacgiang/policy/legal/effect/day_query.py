"""The day a page or service is asked for: `?on=2010-01-01`."""

from ...base.dates import day_in
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import date
from typing import Any


NOT_A_DAY = Refusal(
    "not_a_day",
    _("refusal_on_not_a_day", default="“on” is a day, written as 2010-01-01."),
    "on",
)


def asked_day(form: Mapping[str, Any]) -> date:
    """The day asked for, today when none is. Raises Refused."""
    value = form.get("on") or ""
    if not value:
        return today()
    day = day_in(value)
    if day is None:
        raise Refused(NOT_A_DAY)
    return day
