"""Which days are to be sealed, and in which order their records (decision 10)."""

from ..sealing.hashing import leaf_hash
from .dates import day_of
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from persistent import Persistent
from plone import api


GRACE_RECORD = "bacgiang.seal_after_minutes"
GRACE_DEFAULT = 30
# Objects read on the way are let go of now and then, so that a day of any size is
# sealed in little memory.
RELIEF = 10_000


def grace_period(least: int = 0) -> timedelta:
    """How long a day has to be over before it is sealed (a setting, in minutes)."""
    minutes = api.portal.get_registry_record(GRACE_RECORD, default=GRACE_DEFAULT)
    return timedelta(minutes=max(minutes, least))


def last_closed_day(now: datetime, grace: timedelta) -> date:
    """The last day (Asia/Ho_Chi_Minh) that has been over for `grace` at `now`."""
    return day_of(now - grace) - timedelta(days=1)


def days_between(first: date | None, last: date) -> Iterator[date]:
    """Every day from one to another, both included; none without a first one."""
    while first is not None and first <= last:
        yield first
        first += timedelta(days=1)


def in_sealing_order(
    timed: Iterable[tuple[str, bytes]], store: Persistent
) -> Iterator[bytes]:
    """Leaves by moment, as they come, then by leaf hash; `store` is where they are."""
    count = 0
    for _moment, same in groupby(timed, key=itemgetter(0)):
        for leaf in sorted((leaf for _, leaf in same), key=leaf_hash):
            yield leaf
            count += 1
            if count % RELIEF == 0 and store._p_jar is not None:
                store._p_jar.cacheMinimize()
