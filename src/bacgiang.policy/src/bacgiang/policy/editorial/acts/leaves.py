"""An act as it is kept: its canonical bytes, the very leaf that is sealed.

What was sealed can then never come out otherwise because the software has changed.
"""

from ...sealing.canonical import encode
from .act import Act
from datetime import datetime
from datetime import UTC
import json


def time_key(moment: datetime) -> str:
    """A moment as the beginning of a key: UTC, microseconds, in the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def key_of(act: Act) -> str:
    """Key of an act: its time, then its identifier."""
    return f"{time_key(act.time)}|{act.identifier}"


def leaf_of(act: Act) -> bytes:
    """Canonical bytes. Raises CanonicalError for an act that `fitted` did not see."""
    return encode(act.as_record())


def act_of(leaf: bytes) -> Act:
    return Act.from_record(json.loads(leaf))
