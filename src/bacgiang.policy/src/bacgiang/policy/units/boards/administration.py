"""Change a board: ask the rules, write the store, tell what happened."""

from ...base.refusal import Refused
from ..levels import Level
from ..levels import Position
from . import rules
from .actor import Actor
from .board import Board
from .events import MembershipAdded
from .events import MembershipEnded
from .membership import Membership
from datetime import datetime
from zope.event import notify


def add_member(
    board: Board,
    actor: Actor,
    user_id: str,
    levels: tuple[Level, ...],
    position: Position,
    until: datetime | None = None,
) -> tuple[str, ...]:
    """Give an existing account levels; returns membership ids. Raises Refused.

    The caller has made sure that the actor already knows this account.
    """
    Refused.raise_for(
        *rules.why_not_grant(actor, board, levels, position, until),
        *rules.why_not_add(board, user_id, levels),
    )
    return grant(
        board,
        user_id,
        levels,
        position,
        until,
        by=actor.user_id,
        under=rules.loan_of(actor, board),
    )


def grant(
    board: Board,
    user_id: str,
    levels: tuple[Level, ...],
    position: Position,
    until: datetime | None,
    *,
    by: str,
    delegated_by: str | None = None,
    under: str | None = None,
) -> tuple[str, ...]:
    """Write memberships without asking: the caller has asked the rules."""
    return tuple(
        _grant_one(
            board,
            Membership(
                board.code,
                user_id,
                level,
                position,
                board.now,
                by,
                until=until,
                delegated_by=delegated_by,
                under=under,
            ),
        )
        for level in levels
    )


def _grant_one(board: Board, membership: Membership) -> str:
    identifier = board.store.add(membership)
    notify(
        MembershipAdded(
            code=board.code,
            membership_id=identifier,
            user_id=membership.user_id,
            level=Level(membership.level),
            position=Position(membership.position),
            by=membership.granted_by,
            until=membership.until,
            delegated_by=membership.delegated_by,
        )
    )
    return identifier


def lend_level(
    board: Board, actor: Actor, borrower: str, level: Level, until: datetime | None
) -> str:
    """Lend a level the actor holds until a date; returns its id. Raises Refused."""
    Refused.raise_for(*rules.why_not_lend(actor, board, borrower, level, until))
    position = Position(board.active_of(borrower)[0][1].position)
    (identifier,) = grant(
        board,
        borrower,
        (level,),
        position,
        until,
        by=actor.user_id,
        delegated_by=actor.user_id,
    )
    return identifier


def end_membership(board: Board, actor: Actor, identifier: str) -> None:
    """End one membership of this board, loans included. Raises Refused."""
    membership = board.store.get(board.code, identifier)
    Refused.raise_for(*rules.why_not_end(actor, board, membership))
    assert membership is not None
    cease(board, identifier, membership, by=actor.user_id)


def cease(board: Board, identifier: str, membership: Membership, *, by: str) -> None:
    """End a membership without asking, and what was lent or, on loan, given by it."""
    board.store.end(membership, by, board.now)
    notify(
        MembershipEnded(
            code=board.code,
            membership_id=identifier,
            user_id=membership.user_id,
            level=Level(membership.level),
            by=by,
        )
    )
    for given_id, given in board.given_under(identifier):
        cease(board, given_id, given, by=by)
    if board.own_head_level(membership.user_id) is None:
        for loan_id, loan in board.loans_of(membership.user_id):
            cease(board, loan_id, loan, by=by)
