"""Time in the province: today, days of moments, the end of a day (design, decision 12).

Moments are aware. What people type without a zone is meant in the province's time.
"""

from ..sealing.records import VIET_NAM
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
import re
from typing import Any


LOCAL_TIME = VIET_NAM
TIME_ZONE = str(VIET_NAM)
"""Its name, as settings and Zope's DateTime take it."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Of fields."""
RECKONED = range(1000, 9000)
"""Years of what is read: at the edges of the calendar a zone, the day before or after
cannot be computed.
"""

_VIETNAMESE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class WrongDay(ValueError):
    """What was given is no day."""


def now_utc() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return datetime.now(LOCAL_TIME).date()


def day_of(moment: datetime) -> date:
    return moment.astimezone(LOCAL_TIME).date()


def with_zone(moment: datetime) -> datetime:
    """The moment as it is, with the province's zone where it has none."""
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=LOCAL_TIME)


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC, as stores keep it."""
    return with_zone(moment).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The moment at which `day` is over."""
    return datetime.combine(day + timedelta(days=1), time(), LOCAL_TIME)


def last_day(until: datetime) -> date:
    """The last day on which what ends at `until` holds."""
    return day_of(until - timedelta(microseconds=1))


def is_usual(day: date) -> bool:
    """Whether a day or moment lies between the years that fields take."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def read_day(value: Any) -> date | None:
    """A day given as 2026-03-05, 05/03/2026, or a date; None for nothing.

    Raises WrongDay, also at the edges of the calendar.
    """
    match value:
        case None:
            return None
        case datetime():
            found = value.date()
        case date():
            found = value
        case str():
            if not value.strip():
                return None
            found = _read(value.strip())
        case _:
            raise WrongDay
    if found.year not in RECKONED:
        raise WrongDay
    return found


def day_in(value: Any) -> date | None:
    """The same; None for what is no day, too."""
    try:
        return read_day(value)
    except WrongDay:
        return None


def moment_in(value: Any) -> datetime | None:
    """A moment of ISO 8601, in UTC: in the province's time where it names no zone; None
    for what is none, and at the edges of the calendar.
    """
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return in_utc(found) if found.year in RECKONED else None


def _read(text: str) -> date:
    iso, local = _ISO.fullmatch(text), _VIETNAMESE.fullmatch(text)
    parts = iso.groups() if iso else local.groups()[::-1] if local else ()
    try:
        return date(*map(int, parts))
    except (TypeError, ValueError):
        raise WrongDay from None
