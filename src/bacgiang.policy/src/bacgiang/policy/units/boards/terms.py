"""Dates of memberships: a last day means the end of that day in Vietnam."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from zoneinfo import ZoneInfo


LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def end_of_day(day: date) -> datetime:
    """The moment (aware, UTC) at which `day` is over."""
    following = datetime.combine(day + timedelta(days=1), time(), LOCAL_TIME)
    return following.astimezone(UTC)


def last_day(until: datetime) -> date:
    """The last day on which a membership that ends at `until` holds."""
    return (until - timedelta(microseconds=1)).astimezone(LOCAL_TIME).date()


def day_of(moment: datetime) -> date:
    return moment.astimezone(LOCAL_TIME).date()
