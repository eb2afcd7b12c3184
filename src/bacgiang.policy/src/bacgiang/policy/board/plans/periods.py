"""Periods of plans, and days moved from one into another."""

from ...base.form_values import number_in
from ..tasks.record import OfficeTask
from calendar import monthrange
from datetime import date


BEGINS = {"year": 1, "first": 1, "second": 7}
"""Months."""


def begin_of(plan: OfficeTask) -> date | None:
    """The first day of its period; None where that is not said soundly."""
    year, month = (
        number_in(plan.fact("year"), 4),
        BEGINS.get(plan.fact("period") or "year"),
    )
    is_sound = year is not None and 1900 <= year <= 2200
    return date(year, month, 1) if year and month and is_sound else None


def moved(day: date, before: date, after: date) -> date:
    """The same day of a period that begins `after`, of one that began `before`."""
    months = (after.year - before.year) * 12 + after.month - before.month
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
