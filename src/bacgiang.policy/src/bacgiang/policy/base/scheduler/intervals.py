"""When something is due that is done every so often.

A last run that lies ahead of now was entered by a clock that was wrong; as far as a
whole interval ahead it counts for nothing, or nothing would be done until that moment.
"""

from ..dates import day_of
from datetime import datetime
from datetime import timedelta


def is_interval_over(
    last_run: datetime | None, now: datetime, interval: timedelta
) -> bool:
    """Whether `interval` has passed since the last run, or there was none."""
    return last_run is None or abs(now - last_run) >= interval


def is_new_day(last_run: datetime | None, now: datetime) -> bool:
    """Whether a day has begun in the province since the last run, or there was none."""
    if last_run is None:
        return True
    days = (day_of(now) - day_of(last_run)).days
    # Clocks of two instances may be on two sides of midnight.
    return days > 0 or days < -1
