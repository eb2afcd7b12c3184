"""When time alone changes what is shown: the next such moment, asked of the rooms."""

from ..base.dates import day_of
from ..base.dates import end_of_day
from ..base.dates import now_utc
from ..base.moments import IMoments
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from zope.component import getUtilitiesFor


LONGEST = timedelta(minutes=10)
"""That an answer is given out; what was overlooked is wrong no longer than that."""


def next_moment(since: datetime | None = None) -> datetime:
    """The moment until which an answer begun then, or now, is right, if nothing is
    changed. It may be over already.

    What the rooms read to tell it is read for the answer: where a moment is added
    before this one, the answer is made anew.
    """
    now = since or now_utc()
    return min([now + LONGEST, end_of_day(day_of(now)), *_moments(now)])


def _moments(now: datetime) -> Iterator[datetime]:
    for _name, moments in getUtilitiesFor(IMoments):
        moment = moments(now)
        if moment is not None:
            yield moment
