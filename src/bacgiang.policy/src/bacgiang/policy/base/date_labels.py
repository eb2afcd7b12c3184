"""Days and moments as pages, letters and files write them, in the province's time."""

from .dates import day_of
from .dates import LOCAL_TIME
from .languages import reads_english
from datetime import date
from datetime import datetime


MONTHS: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
)
MONTHS += ("September", "October", "November", "December")


def day_label(day: date | None, language: str = "vi") -> str:
    """24/11/2026, in English 24 November 2026; "" for None. Of a moment, its day."""
    if day is None:
        return ""
    if isinstance(day, datetime):
        day = day_of(day)
    if reads_english(language):
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day:%d/%m/%Y}"


def clock_label(moment: datetime, seconds: bool = False) -> str:
    """09:05, or 09:05:59."""
    return f"{moment.astimezone(LOCAL_TIME):{'%H:%M:%S' if seconds else '%H:%M'}}"


def moment_label(moment: datetime, seconds: bool = False, language: str = "vi") -> str:
    """As sentences say it: 09:05 24/11/2026."""
    return f"{clock_label(moment, seconds)} {day_label(moment, language)}"


def stamp_label(
    moment: datetime | None, language: str = "vi", seconds: bool = False
) -> str:
    """As lists and records say it, the day first: 24/11/2026 09:05; "" for None."""
    if moment is None:
        return ""
    return f"{day_label(moment, language)} {clock_label(moment, seconds)}"


def local_iso(moment: datetime) -> str:
    """ISO 8601 with the offset of local time, to the second."""
    return moment.astimezone(LOCAL_TIME).isoformat(timespec="seconds")
