"""When something is due that is done every so often."""

from datetime import datetime
from datetime import timedelta


def is_interval_over(
    last_run: datetime | None, now: datetime, interval: timedelta
) -> bool:
    """Whether `interval` has passed since the last run, or there was none."""
    return last_run is None or now - last_run >= interval
