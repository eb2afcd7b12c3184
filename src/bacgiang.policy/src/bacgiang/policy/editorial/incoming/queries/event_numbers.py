"""Numbers and days of an event listing's address, which it reads as it is made.

What is no number, or no day, is as if it were not there, as on every list
(`batch_size.py`, which is asked too late for this one).
"""

from ....base.dates import today
from ....base.form_values import form_value
from ....base.form_values import number_in
from .batch_size import MOST
from datetime import date
from plone.app.event.browser.event_listing import EventListing
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


NUMBERS = ("b_size", "b_start", "orphan", "year", "month", "day")
DAY = NUMBERS[3:]
MODES = frozenset(
    {"all", "past", "future", "now", "today", "7days", "day", "week", "month"}
)
YEARS = range(1900, 2200)
"""Beyond them a week or month around the day need not be one of the calendar."""


def make_listing(self: EventListing, context: Any, request: HTTPRequest) -> None:
    form = request.form
    for name in NUMBERS:
        if _number(form, name) is None:
            _forget(form, name)
    if "b_size" in form:
        form["b_size"] = min(_number(form, "b_size") or 0, MOST)
    said = "-".join(
        f"{_number(form, name) or getattr(today(), name):02}" for name in DAY
    )
    if not _is_day(said):
        _forget(form, *DAY)
    if not _is_day(form_value(form, "date")):
        _forget(form, "date")
    if form_value(form, "mode") not in MODES:
        _forget(form, "mode")
    self._old___init__(context, request)


def _number(form: dict[str, Any], name: str) -> int | None:
    return number_in(str(form.get(name, "")))


def _forget(form: dict[str, Any], *names: str) -> None:
    for name in names:
        form.pop(name, None)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).year in YEARS
    except ValueError:
        return False
