"""One entry of the log: kept in the database, and as plain data."""

from .leaf import Open
from .leaf import unpacked
from .states import State
from dataclasses import dataclass
from dataclasses import fields
from datetime import datetime
from persistent import Persistent
from typing import Any


OPEN = tuple(one.name for one in fields(Open))


@dataclass(frozen=True)
class Signed:
    """What makes an entry verifiable.

    `signature` is that of the portal's key named `key`, over the statement of the leaf
    (`receipts.statement`).
    """

    digest: str
    leaf: bytes
    key: str
    signature: str


@dataclass(frozen=True, kw_only=True)
class Entry(Open, Signed):
    """`number` counts from 0 under the submission's code; `at` is aware UTC.

    `payload` and `salt` are None once they were erased.
    """

    number: int
    state: State
    payload: dict[str, Any] | None
    salt: bytes | None


class KeptEntry(Persistent):
    """An entry as it lies in the database. Only erasure ever changes it."""

    def __init__(
        self,
        number: int,
        shown: Open,
        state: State,
        payload: bytes,
        salt: bytes,
        signed: Signed,
    ) -> None:
        self._number = number
        self._shown = shown
        self._state = state
        self._payload: bytes | None = payload
        self._salt: bytes | None = salt
        self._signed = signed

    @property
    def at(self) -> datetime:
        return self._shown.at

    @property
    def subject(self) -> str:
        return self._shown.subject

    @property
    def leaf(self) -> bytes:
        return self._signed.leaf

    @property
    def payload(self) -> bytes | None:
        return self._payload

    def read(self) -> Entry:
        return Entry(
            **{name: getattr(self._shown, name) for name in OPEN},
            **vars(self._signed),
            number=self._number,
            state=self._state,
            payload=None if self._payload is None else unpacked(self._payload),
            salt=self._salt,
        )

    def erase(self) -> None:
        """Forget text and salt: the digest says nothing from now on."""
        self._payload = None
        self._salt = None
