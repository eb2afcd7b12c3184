"""An invitation to join a board. The token is mailed; only its digest is kept."""

from ..levels import Level
from ..levels import Position
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256
from persistent import Persistent


LIFETIME = timedelta(days=14)


InvitationState = StrEnum(
    "InvitationState",
    [
        "OPEN",
        "USED",
        "CANCELLED",
        "DECLINED",
    ],
)
"""What became of an invitation; values are the names in lower case."""


def digest_of(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Invitation(Persistent):
    """Levels on one board, offered to an address or to an account.

    Either `email` (lower case) or `user_id` says whom; both are erased with the name
    when the invitation is over. `sent` and `expires` are aware datetimes.
    """

    def __init__(
        self,
        identifier: str,
        digest: str,
        code: str,
        name: str,
        email: str,
        user_id: str,
        levels: tuple[Level, ...],
        position: Position,
        until: datetime | None,
        by: str,
        sent: datetime,
    ) -> None:
        self.identifier = identifier
        self.digest = digest
        self.code = code
        self.name = name
        self.email = email
        self.user_id = user_id
        self.levels = tuple(level.value for level in levels)
        self.position = position.value
        self.until = until
        self.by = by
        self.sent = sent
        self.expires = sent + LIFETIME
        self.state = InvitationState.OPEN.value
        self.closed: datetime | None = None
        self.closed_by = ""

    def is_open(self, now: datetime) -> bool:
        return self.state == InvitationState.OPEN.value and now < self.expires

    def close(self, state: InvitationState, by: str, now: datetime) -> None:
        """End it for good and forget whom it was for."""
        self.state = state.value
        self.closed = now
        self.closed_by = by
        self.name = self.email = self.user_id = ""
