"""Days as numbers, the form in which an index sorts and ranges fastest."""

from datetime import date


def day_number(day: date) -> int:
    """The day as yyyymmdd."""
    return day.year * 10000 + day.month * 100 + day.day


def day_at(number: int) -> date:
    """The day of such a number."""
    return date(number // 10000, number // 100 % 100, number % 100)
