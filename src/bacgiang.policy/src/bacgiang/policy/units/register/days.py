"""Days as the public reads them, in the way of the page's language."""

from ..sites.dates import MONTHS
from datetime import date


def day_in_words(day: date, language: str) -> str:
    """24/11/2026, in English 24 November 2026."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day:%d/%m/%Y}"
