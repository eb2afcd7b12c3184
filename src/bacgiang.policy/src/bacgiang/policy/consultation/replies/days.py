"""Days as people and programs write them."""

from datetime import date
from datetime import datetime
import re
from typing import Any


_VIETNAMESE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class WrongDay(ValueError):
    """What was given is no day."""


def read_day(value: Any) -> date | None:
    """A day given as 2026-03-05, 05/03/2026, or a date; None for nothing.

    Raises WrongDay.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise WrongDay
    text = value.strip()
    iso, local = _ISO.fullmatch(text), _VIETNAMESE.fullmatch(text)
    if iso:
        year, month, day = map(int, iso.groups())
    elif local:
        day, month, year = map(int, local.groups())
    else:
        raise WrongDay
    try:
        return date(year, month, day)
    except ValueError:
        raise WrongDay from None


def shown_day(day: date | None) -> str:
    """As people here write it; "" for none."""
    return day.strftime("%d/%m/%Y") if day is not None else ""
