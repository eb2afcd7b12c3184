"""Sealed days with their records as they are now, for an export."""

from ...sealing.canonical import Record
from ...sealing.export_writer import SealedDay
from .sealing import sealed_order
from .store import ActStore
from collections.abc import Iterator
from datetime import date
import json


def sealed_days(store: ActStore, first: date, last: date) -> Iterator[SealedDay]:
    """Every sealed day from `first` to `last`; nothing is judged on the way."""
    for seal in store.seals.between(first.isoformat(), last.isoformat()):
        yield seal, _records(store, date.fromisoformat(seal.day))


def _records(store: ActStore, day: date) -> Iterator[Record]:
    for leaf in sealed_order(store, day):
        yield json.loads(leaf)
