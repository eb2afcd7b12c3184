"""Periods that count from a day: "trong thời hạn 02 năm kể từ ngày ...".

The first day is one of them, as the National Assembly counted when it prolonged
resolution 42/2017/QH14 (five years from 15/8/2017) from 15/8/2022 on.
"""

from bacgiang.policy.law.days import COUNT_PATTERN
from bacgiang.policy.law.days import parse_count
from calendar import monthrange
from datetime import date
from datetime import timedelta
import re


PERIOD = (
    rf"(?P<count>{COUNT_PATTERN})(?:\s{{1,3}}\([^()]{{1,20}}\))?"
    r"\s{1,3}(?P<unit>năm(?!\s{1,3}học)|tháng|ngày(?!\s{1,3}làm))"
)
"""A number of years, months or days; for patterns that ignore case."""


def last_of_period(period: re.Match[str], first: date) -> date | None:
    """Return the last day of a matched ``PERIOD`` that begins on a day."""
    count = parse_count(period["count"])
    if not count:
        return None
    unit = period["unit"].lower()
    try:
        if unit == "ngày":
            return first + timedelta(days=count - 1)
        return _before_months(first, count * _MONTHS[unit])
    except (ValueError, OverflowError):
        return None


_MONTHS = {"năm": 12, "tháng": 1}


def _before_months(day: date, count: int) -> date:
    """Return the day before that of the same number, or the last of a short month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    length = monthrange(year, month + 1)[1]
    if day.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, day.day) - timedelta(days=1)
