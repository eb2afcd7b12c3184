"""Seal the days of the log that are over (design decision 10)."""

from ...base.dates import day_of
from ...sealing.daily import seal_day
from ...sealing.hashing import leaf_hash
from ...sealing.seals import day_after
from ...sealing.seals import DaySeal
from .store import SubmissionStore
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from itertools import groupby
from plone import api


# The same setting as for the record of acts; longer than entries count as young.
GRACE_RECORD = "bacgiang.seal_after_minutes"
GRACE_DEFAULT = 30
GRACE_LEAST = 5
RELIEF = 10_000


def grace_period() -> timedelta:
    """How long a day has to be over before it is sealed (a setting)."""
    minutes = api.portal.get_registry_record(GRACE_RECORD, default=GRACE_DEFAULT)
    return timedelta(minutes=max(minutes, GRACE_LEAST))


def last_closed_day(now: datetime, grace: timedelta) -> date:
    """The last day (Asia/Ho_Chi_Minh) that has been over for `grace` at `now`."""
    return day_of(now - grace) - timedelta(days=1)


def next_day_to_seal(store: SubmissionStore) -> date | None:
    """The day after the last seal, the day of the first entry before that, or None."""
    last = store.sealed.seals.last_day
    if last:
        return date.fromisoformat(day_after(last))
    oldest = store.first_moment()
    days = [] if oldest is None else [day_of(oldest)]
    gathered = store.archive.first_day()
    return min([*days, *([gathered] if gathered else [])], default=None)


def is_day_due(store: SubmissionStore, now: datetime, grace: timedelta) -> bool:
    """Whether a day is over and not sealed yet."""
    day = next_day_to_seal(store)
    return day is not None and day <= last_closed_day(now, grace)


def seal_closed_days(
    store: SubmissionStore, now: datetime, grace: timedelta
) -> list[DaySeal]:
    """Seal every day that is over at `now`, empty ones included; return the seals."""
    store.gather(now)
    until = last_closed_day(now, grace)
    seals: list[DaySeal] = []
    day = next_day_to_seal(store)
    while day is not None and day <= until:
        seals.append(_seal(store, day))
        day += timedelta(days=1)
    return seals


def _seal(store: SubmissionStore, day: date) -> DaySeal:
    hashes: list[bytes] = []

    def leaves() -> Iterator[bytes]:
        for leaf in sealed_order(store, day):
            hashes.append(leaf_hash(leaf))
            yield leaf

    seal = seal_day(store.sealed.seals.predecessor, day.isoformat(), leaves())
    store.sealed.keep(seal, hashes)
    return seal


def sealed_order(store: SubmissionStore, day: date) -> Iterator[bytes]:
    """Leaves of a day in the order they are sealed in: by moment, then by leaf hash."""
    count = 0
    for _moment, same in groupby(store.archive.of_day(day), key=lambda pair: pair[0]):
        for leaf in sorted((kept.leaf for _key, kept in same), key=leaf_hash):
            yield leaf
            count += 1
            if count % RELIEF == 0 and store._p_jar is not None:
                store._p_jar.cacheMinimize()
