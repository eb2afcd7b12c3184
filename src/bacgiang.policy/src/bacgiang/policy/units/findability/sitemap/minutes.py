"""The minutes of Zope's date index: a number for each minute of UTC, in order."""

from datetime import datetime
from datetime import UTC


def minute_of(moment: datetime) -> int:
    """The number of an aware datetime's minute."""
    at = moment.astimezone(UTC)
    day = (at.year * 12 + at.month) * 31 + at.day
    return (day * 24 + at.hour) * 60 + at.minute


def moment_of(minute: int) -> datetime:
    """The moment, in UTC, at which a minute begins."""
    return datetime(*_parts(minute), tzinfo=UTC)


def w3c_of(minute: int) -> str:
    """A minute as sitemaps have it: 2026-11-26T14:05Z."""
    year, month, day, hour, minutes = _parts(minute)
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minutes:02d}Z"


def _parts(minute: int) -> tuple[int, int, int, int, int]:
    hours, minutes = divmod(minute, 60)
    days, hour = divmod(hours, 24)
    day = (days - 1) % 31 + 1
    months = (days - day) // 31
    month = (months - 1) % 12 + 1
    return (months - month) // 12, month, day, hour, minutes
