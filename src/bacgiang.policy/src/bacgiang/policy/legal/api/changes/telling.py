"""An entry of the changes, as it is told to programs."""

from ....base.date_labels import local_iso
from ..summary import summary_of
from .sight import record_named
from .sight import sight_of
from .store import Entry
from typing import Any


def item_of(entry: Entry) -> dict[str, Any] | None:
    """None for what went out of sight just now: its own entry is about to come."""
    when, change = local_iso(entry.when), entry.change.value
    if entry.change.is_end:
        gone = {"@type": "Tombstone", "UID": entry.uid}
        return {**gone, "when": when, "reason": change}
    record = record_named(entry.uid)
    if record is None or not sight_of(record).is_public:
        return None
    return {**summary_of(record), "change": change, "when": when}
