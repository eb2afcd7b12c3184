"""An entry of the changes, as it is told to programs."""

from ....base.api_addresses import api_address
from ....base.date_labels import local_iso
from .sight import kept_named
from .sight import kind_of
from .sight import sight_of
from .store import Entry
from typing import Any


def item_of(entry: Entry) -> dict[str, Any] | None:
    """None for what went out of sight just now: its own entry is about to come."""
    when, change = local_iso(entry.when), entry.change.value
    if entry.change.is_end:
        gone = {"@type": "Tombstone", "UID": entry.uid}
        return {**gone, "when": when, "reason": change}
    record = kept_named(entry.uid)
    kind = kind_of(record)
    if record is None or kind is None or not sight_of(record).is_public:
        return None
    return {
        "@id": record.absolute_url(),
        "@type": record.portal_type,
        "UID": entry.uid,
        "data": api_address(record),
        "title": record.Title(),
        **kind.told(record),
        "change": change,
        "when": when,
    }
