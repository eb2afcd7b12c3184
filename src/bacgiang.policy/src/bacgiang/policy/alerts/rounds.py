"""When letters go out: a round a day, and one a week."""

from ..base.dates import in_utc
from ..base.dates import LOCAL_TIME
from .wish import Rhythm
from datetime import datetime
from datetime import time
from datetime import timedelta


AT = time(7)
# Longer than a transaction that publishes something takes.
SETTLED = timedelta(minutes=10)
MONDAY = 0


def last_round(rhythm: Rhythm, now: datetime) -> datetime:
    """The last moment up to which a round tells, over for long enough that whatever was
    published before it is in the catalog."""
    moment = (now - SETTLED).astimezone(LOCAL_TIME)
    day = moment.date()
    if moment.time() < AT:
        day -= timedelta(days=1)
    if rhythm is Rhythm.WEEK:
        day -= timedelta(days=(day.weekday() - MONDAY) % 7)
    return in_utc(datetime.combine(day, AT, LOCAL_TIME))
