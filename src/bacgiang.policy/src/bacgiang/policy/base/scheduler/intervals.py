"""When something is due that is done every so often."""

from ..dates import day_of
from datetime import datetime
from datetime import timedelta


def is_interval_over(
    last_run: datetime | None, now: datetime, interval: timedelta
) -> bool:
    """Whether `interval` has passed since the last run, or there was none."""
    return last_run is None or now - last_run >= interval


def is_new_day(last_run: datetime | None, now: datetime) -> bool:
    """Whether a day has begun in the province since the last run, or there was none."""
    if last_run is None:
        return True
    return day_of(last_run) < day_of(now)
