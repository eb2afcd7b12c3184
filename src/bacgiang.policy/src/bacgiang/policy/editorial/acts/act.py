"""One act on one item."""

from ...sealing.canonical import encode
from ...sealing.records import timestamp
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from datetime import datetime
from datetime import UTC
import json
from typing import Any


@dataclass(frozen=True)
class Act:
    """A line of the record.

    `time` is aware UTC; `actor_name` the name that the account bore then, "" where it
    had none, or did before names were kept; `unit` the code of the unit it was done
    for; `item` a UID, "" for acts on no item; `kind` is a code, maybe of a room that
    is gone; `address` the network address of whoever has an account, "" for jobs and
    visitors; `after` holds keys of acts before this one, with a space between them
    (`following.py`); `details` holds flat extra facts (strings, numbers, booleans).
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
    after: str = ""
    actor_name: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Its time, then its identifier."""
        return f"{time_key(self.time)}|{self.identifier}"

    def leaf(self) -> bytes:
        """Its canonical bytes, as it is kept, sealed and exported; the time is in `at`.

        What was sealed can then never come out otherwise because the software has
        changed. Raises CanonicalError for an act that `fitted` did not see.
        """
        texts = {name: getattr(self, name) for name in TEXTS}
        return encode({**texts, "at": timestamp(self.time), "details": self.details})

    @classmethod
    def of_leaf(cls, leaf: bytes) -> "Act":
        """Read what `leaf` wrote; a field unknown at the time is empty."""
        record = json.loads(leaf)
        return cls(
            time=datetime.fromisoformat(record["at"]).astimezone(UTC),
            details=record.get("details", {}),
            **{name: record.get(name, "") for name in TEXTS},
        )


TEXTS = tuple(one.name for one in fields(Act) if one.type is str)


def moment_of(key: str) -> datetime:
    """The moment in a key, aware UTC."""
    return datetime.fromisoformat(key.partition("|")[0])


def time_key(moment: datetime) -> str:
    """A moment as the beginning of a key: UTC, microseconds, in the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
