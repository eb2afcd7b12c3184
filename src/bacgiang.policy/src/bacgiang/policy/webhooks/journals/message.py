"""What is told to a program, and what a journal gives of it."""

from ..tried import Place
from dataclasses import dataclass
from datetime import datetime
import json
from typing import Any


@dataclass(frozen=True)
class Message:
    """`kind` as in a call's `type`; `at` is aware; `data` holds plain JSON values."""

    place: Place
    identifier: str
    kind: str
    at: datetime
    data: dict[str, Any]

    @property
    def body(self) -> bytes:
        """As the Standard Webhooks specification lays it out."""
        said = {"type": self.kind, "timestamp": self.at.isoformat(), "data": self.data}
        return json.dumps(said, ensure_ascii=False).encode()


@dataclass(frozen=True)
class Read:
    """Messages of a journal, in its order; up to which key it was read, and how many
    entries were passed on the way.
    """

    messages: tuple[Message, ...]
    end: str
    passed: int = 0
