"""The day a page or service of a consolidated text is asked for: `?day=2026-01-01`."""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import date
from typing import Any


YEARS = range(1900, 2200)
"""Of days of law; what is reckoned from them stays within the calendar, too."""


def day_named(form: Mapping[str, Any], name: str) -> date | None:
    """The day under a name; None where there is none. Raises Refused."""
    value = form.get(name) or ""
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Refused(_not_a_day(name)) from error
    if day.year not in YEARS:
        raise Refused(_not_a_day(name))
    return day


def text_day(form: Mapping[str, Any]) -> date:
    """The day asked for, today when none is. Raises Refused."""
    return day_named(form, "day") or today()


def _not_a_day(name: str) -> Refusal:
    return Refusal(
        "not_a_day",
        _(
            "refusal_text_not_a_day",
            default="“${name}” is a day, written as 2010-01-01.",
            mapping={"name": name},
        ),
        name,
    )
