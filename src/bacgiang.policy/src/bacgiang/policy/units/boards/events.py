"""What happened to a board, told to whoever keeps a record of acts.

Plain events without personal data: no name, no e-mail address. `by` is the user id of
whoever acted.
"""

from ..levels import Level
from ..levels import Position
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class MembershipEvent:
    """Something happened to a person's level on a board."""

    code: str
    membership_id: str
    user_id: str
    level: Level
    by: str


@dataclass(frozen=True)
class MembershipAdded(MembershipEvent):
    """A person got a level. `delegated_by` is the lender of a level that was lent."""

    position: Position
    until: datetime | None = None
    delegated_by: str | None = None


class MembershipEnded(MembershipEvent):
    """A person's level was ended before or without a date."""


@dataclass(frozen=True)
class InvitationSent:
    """Somebody was asked to join; the address stays with the invitation."""

    code: str
    invitation_id: str
    levels: tuple[Level, ...]
    position: Position
    by: str
    until: datetime | None = None


@dataclass(frozen=True)
class WorkHandedOver:
    """Open items (UIDs) passed from one member to another of the same board."""

    code: str
    from_user: str
    to_user: str
    uids: tuple[str, ...]
    by: str
    note: str = ""
