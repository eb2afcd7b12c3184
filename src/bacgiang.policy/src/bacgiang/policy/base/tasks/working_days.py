"""Deadlines in working days; which days are holidays administrators write down.

Both settings hold days as 2026-03-02, one a line: holidays, and days of a weekend that
were made working days (the Government moves some every year).
"""

from ..dates import read_day
from ..dates import WrongDay
from .calendar import Calendar
from collections.abc import Iterator
from datetime import date
import logging
from plone import api


logger = logging.getLogger(__name__)

HOLIDAYS = "bacgiang.holidays"
WORKING_WEEKENDS = "bacgiang.working_weekends"


def calendar() -> Calendar:
    """As the settings of the site have it."""
    return Calendar(_days(HOLIDAYS), _days(WORKING_WEEKENDS))


def working_day_after(day: date, count: int) -> date:
    """The `count`-th working day after `day`; the last one before it where negative."""
    return calendar().after(day, count)


def _days(record: str) -> frozenset[date]:
    return frozenset(_readable(record))


def _readable(record: str) -> Iterator[date]:
    for line in api.portal.get_registry_record(record, default=()) or ():
        try:
            day = read_day(line)
        except WrongDay:
            logger.warning("%s: %r is no day", record, line)
        else:
            if day is not None:
                yield day
