"""The changes of public records, as `@changes` tells them."""

from ...legal.api.changes.sight import kept_named
from ...legal.api.changes.since import token_of
from ...legal.api.changes.store import change_store
from ...legal.api.changes.store import ChangeStore
from ...legal.api.changes.store import Entry
from ...legal.api.changes.telling import item_of
from ...units.sites.belonging import unit_code_of
from ..tried import Place
from ..wanted import Wanted
from .message import Message
from .message import Read
from itertools import islice


JOURNAL = "records"


def read_records(after: str, wanted: Wanted, most: int, most_looked_at: int) -> Read:
    """What is public of each now; of what is gone, that it is."""
    store, found, passed = change_store(), [], 0
    number = _number(store, after)
    entries = islice(store.after(number), most_looked_at)
    for passed, (number, entry) in enumerate(entries, 1):  # noqa: B007, B020
        message = _message(store, number, entry, wanted)
        if message is not None:
            found.append(message)
        if len(found) == most:
            break
    return Read(tuple(found), token_of(store, number), passed)


def record_at(key: str) -> Message | None:
    """The message that stands there, if nothing has happened to its record since."""
    store = change_store()
    number = _number(store, key)
    entry = next(store.after(number - 1), None) if number else None
    if entry is None or entry[0] != number:
        return None
    return _message(store, number, entry[1], None)


def _message(
    store: ChangeStore, number: int, entry: Entry, wanted: Wanted | None
) -> Message | None:
    if not store.is_latest(number, entry.uid):
        return None
    kind = f"record.{entry.change.value}"
    record = kept_named(entry.uid)
    portal_type = record.portal_type if record is not None else ""
    unit = unit_code_of(record) if record is not None else ""
    if wanted is not None and not wanted.has(kind, portal_type, unit):
        return None
    data = item_of(entry)
    if data is None:
        return None
    place = Place(JOURNAL, token_of(store, number))
    return Message(place, place.key, kind, entry.when, data)


def _number(store: ChangeStore, key: str) -> int:
    """0, and so everything once more, where the journal began anew."""
    identifier, _dash, number = key.partition("-")
    known = identifier == store.identifier and int(number, 16) <= store.last()
    return int(number, 16) if known else 0
