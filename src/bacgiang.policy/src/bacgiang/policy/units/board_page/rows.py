"""A board as its page and its API show it: addresses to the head alone."""

from ...base.dates import day_of
from ...base.dates import last_day
from ..boards.actor import Actor
from ..boards.board import Board
from ..boards.membership import Membership
from ..boards.rules import why_not_end
from ..levels import Level
from ..levels import Position
from ..people.accounts import email_of
from ..people.accounts import name_of
from ..people.invitation import Invitation
from ..people.invitation_store import invitation_store
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class MembershipRow:
    """One membership. People appear by name; dates are days in Vietnam.

    `until` is the last day, None for no end; `lent_by` and `ended_by` are "" where they
    do not apply; `can_end` says whether whoever looks may end it now.
    """

    id: str
    level: Level
    position: Position
    since: date
    until: date | None
    granted_by: str
    lent_by: str
    ended_by: str
    can_end: bool


@dataclass(frozen=True)
class MemberRow:
    """A person with his or her memberships; id and address only for the head."""

    name: str
    user_id: str
    email: str
    memberships: tuple[MembershipRow, ...]

    @property
    def position(self) -> Position:
        """The highest position among the memberships."""
        held = {one.position for one in self.memberships}
        return next(position for position in Position if position in held)


@dataclass(frozen=True)
class InvitationRow:
    """An open invitation: whom the head wrote to, nothing of any account."""

    id: str
    name: str
    who: str
    levels: tuple[Level, ...]
    position: Position
    sent: date
    expires: date
    by: str


def _membership_row(
    identifier: str, one: Membership, board: Board, actor: Actor
) -> MembershipRow:
    return MembershipRow(
        id=identifier,
        level=Level(one.level),
        position=Position(one.position),
        since=day_of(one.since),
        until=last_day(one.until) if one.until else None,
        granted_by=name_of(one.granted_by),
        lent_by=name_of(one.delegated_by or ""),
        ended_by=name_of(one.ended_by or ""),
        can_end=not why_not_end(actor, board, one),
    )


def _member_rows(
    memberships: list[tuple[str, Membership]], board: Board, actor: Actor
) -> list[MemberRow]:
    rows: dict[str, list[MembershipRow]] = {}
    for identifier, one in memberships:
        row = _membership_row(identifier, one, board, actor)
        rows.setdefault(one.user_id, []).append(row)
    return [
        MemberRow(
            name=name_of(user_id),
            user_id=user_id if actor.manages else "",
            email=email_of(user_id) if actor.manages else "",
            memberships=tuple(held),
        )
        for user_id, held in rows.items()
    ]


def member_rows(board: Board, actor: Actor) -> list[MemberRow]:
    """Members now: the head first, then deputies, then members, each by name."""
    level_order = list(Level)
    active = sorted(
        board.active(), key=lambda pair: level_order.index(Level(pair[1].level))
    )
    position_order = list(Position)
    return sorted(
        _member_rows(active, board, actor),
        key=lambda row: (position_order.index(row.position), row.name),
    )


def history_rows(board: Board, actor: Actor) -> list[MemberRow]:
    """Memberships that ended, one row each, the latest end first."""
    return [row for pair in board.past() for row in _member_rows([pair], board, actor)]


def invitation_rows(board: Board, actor: Actor) -> list[InvitationRow]:
    """Open invitations; none for anybody but the head."""
    if not actor.manages:
        return []
    store = invitation_store()
    return [_invitation_row(one) for one in store.open_of(board.code, board.now)]


def _invitation_row(one: Invitation) -> InvitationRow:
    return InvitationRow(
        id=one.identifier,
        name=one.name,
        who=one.email or one.user_id,
        levels=tuple(Level(name) for name in one.levels),
        position=Position(one.position),
        sent=day_of(one.sent),
        expires=last_day(one.expires),
        by=name_of(one.by),
    )
