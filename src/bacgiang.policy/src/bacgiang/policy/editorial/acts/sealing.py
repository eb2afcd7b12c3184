"""Seal the days of the record that are over (15.3; design decision 10)."""

from ...base.dates import day_of
from ...sealing.daily import seal_day
from ...sealing.hashing import leaf_hash
from ...sealing.seals import day_after
from ...sealing.seals import DaySeal
from .store import act_store
from .store import ActStore
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from itertools import groupby
from plone import api
from typing import Any


GRACE_RECORD = "bacgiang.seal_after_minutes"
GRACE_DEFAULT = 30
# Objects read on the way are let go of now and then, so that a day of any size is
# sealed in little memory.
RELIEF = 10_000


def last_closed_day(now: datetime, grace: timedelta) -> date:
    """The last day (Asia/Ho_Chi_Minh) that has been over for `grace` at `now`."""
    return day_of(now - grace) - timedelta(days=1)


def grace_period() -> timedelta:
    """How long a day has to be over before it is sealed (a setting)."""
    minutes = api.portal.get_registry_record(GRACE_RECORD, default=GRACE_DEFAULT)
    return timedelta(minutes=minutes)


def next_day_to_seal(store: ActStore) -> date | None:
    """The day after the last seal, the day of the first act before that, or None."""
    if store.seals.last_day:
        return date.fromisoformat(day_after(store.seals.last_day))
    return store.first_day()


def is_day_due(site: Any, now: datetime) -> bool:
    """Whether a day is over and not sealed yet."""
    day = next_day_to_seal(act_store(site))
    return day is not None and day <= last_closed_day(now, grace_period())


def seal_closed_days(site: Any, now: datetime) -> list[DaySeal]:
    """Seal every day that is over at `now`, empty ones included; return the seals."""
    store = act_store(site)
    until = last_closed_day(now, grace_period())
    seals: list[DaySeal] = []
    day = next_day_to_seal(store)
    while day is not None and day <= until:
        leaves = sealed_order(store, day)
        seal = seal_day(store.seals.predecessor, day.isoformat(), leaves)
        store.seals.append(seal)
        seals.append(seal)
        day += timedelta(days=1)
    return seals


def sealed_order(store: ActStore, day: date) -> Iterator[bytes]:
    """Leaves of a day in the order they are sealed in: by moment, then by leaf hash."""
    count = 0
    pairs = store.leaves_of_day(day)
    for _moment, same in groupby(pairs, key=lambda pair: pair[0].partition("|")[0]):
        for leaf in sorted((leaf for _key, leaf in same), key=leaf_hash):
            yield leaf
            count += 1
            if count % RELIEF == 0 and store._p_jar is not None:
                store._p_jar.cacheMinimize()
