"""Days and moments as the language of the page writes them."""

from ..date_labels import day_label
from ..date_labels import moment_label
from ..date_labels import stamp_label
from ..frame_language import frame_language
from datetime import date
from datetime import datetime


def shown_day(day: date | None) -> str:
    """24/11/2026, in English 24 November 2026; "" for None."""
    return day_label(day, frame_language())


def shown_moment(moment: datetime, seconds: bool = False) -> str:
    """As sentences say it: 09:05 24/11/2026."""
    return moment_label(moment, seconds, frame_language())


def shown_minute(moment: datetime) -> str:
    """As lists say it: 24/11/2026 09:05."""
    return stamp_label(moment, frame_language())


def shown_stamp(moment: datetime) -> str:
    """As records say it, to the second, the day first: 24/11/2026 09:05:59."""
    return stamp_label(moment, frame_language(), seconds=True)
