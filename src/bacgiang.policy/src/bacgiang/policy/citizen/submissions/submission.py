"""A submission as plain data, made of its entries."""

from .entry import Entry
from .states import Event
from .states import State
from .states import VERSIONS
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Submission:
    """What stands under a code now. `received` is aware UTC, by the server's clock.

    `payload`, `salt` and `digest` are those of the newest version; payload and salt are
    None once erased. `reason` is that of the withholding, "" in any other state.
    """

    code: str
    kind: str
    subject: str
    received: datetime
    state: State
    reason: str
    version: int
    payload: dict[str, Any] | None
    salt: bytes | None
    digest: str
    entries: tuple[Entry, ...]

    @property
    def corrected(self) -> datetime | None:
        """When its author put the newest words in place of the first; aware UTC."""
        versions = [one.at for one in self.entries if one.event in VERSIONS]
        return versions[-1] if len(versions) > 1 else None

    @property
    def is_erased(self) -> bool:
        return self.payload is None


def submission_of(code: str, entries: tuple[Entry, ...]) -> Submission:
    """Put entries (one at least, in order) together."""
    first, last = entries[0], entries[-1]
    newest = next(one for one in reversed(entries) if one.event in VERSIONS)
    return Submission(
        code=code,
        kind=first.kind,
        subject=first.subject,
        received=first.at,
        state=last.state,
        reason=reason_of(entries),
        version=newest.version,
        payload=newest.payload,
        salt=newest.salt,
        digest=newest.digest,
        entries=entries,
    )


def reason_of(entries: tuple[Entry, ...]) -> str:
    """Why the submission is withheld, "" where it is not."""
    if not entries or entries[-1].state is not State.WITHHELD:
        return ""
    withheld = (one for one in reversed(entries) if one.event is Event.WITHHELD)
    return next(withheld).reason
