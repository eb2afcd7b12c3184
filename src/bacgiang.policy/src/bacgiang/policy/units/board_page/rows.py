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
from ..people.invitation_store import invitation_store
from ..people.joining import is_upheld
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class MembershipRow:
    """One membership. People appear by name; dates are days in Vietnam.

    `until` is the last day, None for no end; `lent_by` and `ended_by` are "" where they
    do not apply; `can_end` says whether whoever looks may end it now.
    """

    id: str
    level: str
    position: str
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


def _membership_row(
    identifier: str, one: Membership, board: Board, actor: Actor
) -> MembershipRow:
    return MembershipRow(
        id=identifier,
        level=one.level,
        position=one.position,
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
    levels, positions = list(map(str, Level)), list(map(str, Position))
    active = sorted(board.active(), key=lambda pair: levels.index(pair[1].level))
    return sorted(
        _member_rows(active, board, actor),
        key=lambda row: (positions.index(row.position), row.name),
    )


def history_rows(board: Board, actor: Actor) -> list[MemberRow]:
    """Memberships that ended, one row each, the latest end first."""
    return [row for pair in board.past() for row in _member_rows([pair], board, actor)]


def invitation_rows(board: Board, actor: Actor) -> list[dict[str, Any]]:
    """Open invitations: whom the head wrote to, nothing of any account.

    `upheld`: whether one can still be accepted, as who sent it manages the board.
    None for anybody but the head.
    """
    if not actor.manages:
        return []
    return [
        {
            "id": one.identifier,
            "name": one.name,
            "who": one.email or one.user_id,
            "levels": one.levels,
            "position": one.position,
            "sent": day_of(one.sent),
            "expires": last_day(one.expires),
            "by": name_of(one.by),
            "upheld": is_upheld(one, board),
        }
        for one in invitation_store().open_of(board.code, board.now)
    ]
