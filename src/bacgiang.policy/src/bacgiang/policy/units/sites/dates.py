"""Dates as the public reads them: local time, in the way of the page's language."""

from datetime import datetime
from zoneinfo import ZoneInfo


LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")


def local_day(moment: datetime, language: str) -> str:
    """The day of an aware datetime: 24/11/2026, in English 24 November 2026."""
    local = moment.astimezone(LOCAL_TIME)
    if language == "en":
        return f"{local.day} {MONTHS[local.month - 1]} {local.year}"
    return f"{local:%d/%m/%Y}"


def local_minute(moment: datetime, language: str) -> str:
    """Day and time of an aware datetime, to the minute."""
    clock = f"{moment.astimezone(LOCAL_TIME):%H:%M}"
    return f"{local_day(moment, language)} {clock}"


def local_iso(moment: datetime) -> str:
    """ISO 8601 with the offset of local time, to the second."""
    return moment.astimezone(LOCAL_TIME).isoformat(timespec="seconds")
