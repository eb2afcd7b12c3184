"""One act on one item."""

from ...sealing.canonical import Json
from ...sealing.records import timestamp
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from typing import Any


@dataclass(frozen=True)
class Act:
    """A line of the record.

    `time` is aware UTC; `unit` the code of the unit it was done for; `item` a UID, ""
    for acts on no item; `kind` is a code, maybe of a room that is gone; `address` the
    client's network address, "" for jobs; `details` holds flat extra facts (strings,
    numbers, booleans).
    """

    identifier: str
    time: datetime
    actor: str
    unit: str
    kind: str
    item: str = ""
    path: str = ""
    state_before: str = ""
    state_after: str = ""
    reason: str = ""
    address: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def as_record(self) -> dict[str, Json]:
        """The form that is kept, sealed and exported: the time is in `at`."""
        return {
            "at": timestamp(self.time),
            "identifier": self.identifier,
            "actor": self.actor,
            "unit": self.unit,
            "kind": self.kind,
            "item": self.item,
            "path": self.path,
            "state_before": self.state_before,
            "state_after": self.state_after,
            "reason": self.reason,
            "address": self.address,
            "details": self.details,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Act":
        """Read what `as_record` wrote; a field unknown at the time is empty."""
        texts: tuple[str, ...] = ("identifier", "actor", "unit", "kind", "item", "path")
        texts += ("state_before", "state_after", "reason", "address")
        return cls(
            time=datetime.fromisoformat(record["at"]).astimezone(UTC),
            details=dict(record.get("details", {})),
            **{name: record.get(name, "") for name in texts},
        )
