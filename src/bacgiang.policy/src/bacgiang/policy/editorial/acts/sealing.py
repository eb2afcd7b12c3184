"""Seal the days of the record that are over (15.3; design decision 10)."""

from ...base.sealing_days import days_between
from ...base.sealing_days import grace_period
from ...base.sealing_days import in_sealing_order
from ...base.sealing_days import last_closed_day
from ...sealing.canonical import Record
from ...sealing.daily import seal_day
from ...sealing.export_writer import SealedDay
from ...sealing.records import Withheld
from ...sealing.seals import day_after
from ...sealing.seals import DaySeal
from .store import act_store
from .store import ActStore
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
import json
from plone.dexterity.content import DexterityContent


def next_day_to_seal(store: ActStore) -> date | None:
    """The day after the last seal, the day of the first act before that, or None."""
    if store.seals.last_day:
        return date.fromisoformat(day_after(store.seals.last_day))
    return store.first_day()


def is_day_due(site: DexterityContent, now: datetime) -> bool:
    """Whether a day is over and not sealed yet."""
    day = next_day_to_seal(act_store(site))
    return day is not None and day <= last_closed_day(now, grace_period())


def seal_closed_days(site: DexterityContent, now: datetime) -> list[DaySeal]:
    """Seal every day that is over at `now`, empty ones included; return the seals."""
    store = act_store(site)
    until = last_closed_day(now, grace_period())
    seals: list[DaySeal] = []
    for day in days_between(next_day_to_seal(store), until):
        leaves = sealed_order(store, day)
        seals.append(seal_day(store.seals.predecessor, day.isoformat(), leaves))
        store.seals.append(seals[-1])
    return seals


def as_records(leaves: Iterable[bytes]) -> Iterable[Record | Withheld]:
    return map(json.loads, leaves)


def sealed_days(
    store: ActStore,
    first: date,
    last: date,
    shown: Callable[[Iterable[bytes]], Iterable[Record | Withheld]] = as_records,
) -> Iterator[SealedDay]:
    """Sealed days with their records as they are now, and as `shown` shows those of a
    day; nothing is judged on the way.
    """
    for seal in store.seals.between(first.isoformat(), last.isoformat()):
        leaves = sealed_order(store, date.fromisoformat(seal.day))
        yield seal, shown(leaves)


def sealed_order(store: ActStore, day: date) -> Iterator[bytes]:
    """Leaves of a day in the order they are sealed in: by moment, then by leaf hash."""
    timed = ((key.partition("|")[0], leaf) for key, leaf in store.leaves_of_day(day))
    return in_sealing_order(timed, store)
