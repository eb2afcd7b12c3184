"""Seal the days of the log that are over (design decision 10)."""

from ...base.dates import day_of
from ...base.sealing_days import days_between
from ...base.sealing_days import in_sealing_order
from ...base.sealing_days import last_closed_day
from ...sealing.daily import seal_day
from ...sealing.hashing import leaf_hash
from ...sealing.seals import day_after
from ...sealing.seals import DaySeal
from .store import SubmissionStore
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta


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
    return [_seal(store, day) for day in days_between(next_day_to_seal(store), until)]


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
    timed = ((moment, kept.leaf) for moment, kept in store.archive.of_day(day))
    return in_sealing_order(timed, store)
