"""The one place that decides what may be done to a board, by whom, and why not.

Regulation 7.1 and 8 (a board is managed by its head, for that board alone) and 14.2
(nobody gets a level outside the own site). Pages, the API and scripts all ask here.
Each rule returns every reason against the act; empty when it may happen.
"""

from ...base.dates import last_day
from ...base.english.days import shown_day
from ...base.refusal import Refusal
from ..levels import Level
from ..levels import Position
from ..register.lookup import get_unit
from . import reasons
from .actor import Actor
from .board import Board
from .membership import Membership
from datetime import datetime


# Who takes work over where no one person does: whoever writes for the board.
THE_BOARD = "*board*"

# Levels that change what is not handed in yet.
GOES_ON = frozenset({Level.UPDATE.value, Level.HEAD.value})


def by_loan_only(actor: Actor, board: Board) -> bool:
    return not actor.administers and board.own_head_level(actor.user_id) is None


def loan_of(actor: Actor, board: Board) -> str | None:
    """Id of the loan by which alone the actor manages the board; None for no loan."""
    loan = None if actor.administers else board.lent_head_level(actor.user_id)
    return loan[0] if loan is not None else None


def end_of_loan(actor: Actor, board: Board) -> datetime | None:
    """Until when whatever the actor gives can last; None without a bound."""
    loan = loan_of(actor, board)
    lent = board.store.get(board.code, loan) if loan is not None else None
    return lent.until if lent is not None else None


def is_ended(board: Board) -> bool:
    """Whether the board's unit has been closed or merged."""
    unit = get_unit(board.code)
    return unit is not None and unit.valid_to is not None


def why_not_manage(actor: Actor) -> tuple[Refusal, ...]:
    return () if actor.manages else (reasons.NOT_BOARD_HEAD,)


def why_not_grant(
    actor: Actor,
    board: Board,
    levels: tuple[Level, ...],
    position: Position,
    until: datetime | None,
) -> tuple[Refusal, ...]:
    """Against giving these levels to anybody, now or by an invitation."""
    if not actor.manages:
        return (reasons.NOT_BOARD_HEAD,)
    if is_ended(board):
        return (reasons.UNIT_CLOSED,)
    found = []
    if not levels:
        found.append(reasons.LEVELS_MISSING)
    if Level.HEAD in levels:
        if position is Position.MEMBER:
            found.append(reasons.HEAD_POSITION)
        if by_loan_only(actor, board):
            found.append(reasons.LENT_HEAD)
    end = end_of_loan(actor, board)
    if until is not None and until <= board.now:
        found.append(reasons.UNTIL_PAST)
    elif end is not None and (until is None or until > end):
        found.append(reasons.UNTIL_BEYOND_LOAN.at(day=shown_day(last_day(end))))
    return tuple(found)


def why_not_add(
    board: Board, user_id: str, levels: tuple[Level, ...]
) -> tuple[Refusal, ...]:
    """Against giving the levels to this person, whom the actor already knows."""
    if any(board.holds(user_id, level) for level in levels):
        return (reasons.ALREADY_HOLDS,)
    return ()


def why_not_end(
    actor: Actor, board: Board, membership: Membership | None
) -> tuple[Refusal, ...]:
    """Against ending one membership of this board."""
    if not actor.manages:
        return (reasons.NOT_BOARD_HEAD,)
    if membership is None or membership.code != board.code:
        return (reasons.UNKNOWN_MEMBERSHIP,)
    if not membership.is_active(board.now):
        return (reasons.ALREADY_ENDED,)
    if membership.level != Level.HEAD.value:
        return ()
    own = membership.user_id == actor.user_id
    if not own and by_loan_only(actor, board):
        return (reasons.LENT_HEAD,)
    return why_not_leave(actor, board, (membership,))


def why_not_leave(
    actor: Actor, board: Board, memberships: tuple[Membership, ...]
) -> tuple[Refusal, ...]:
    """Against a person's giving up these memberships: a board keeps one head.

    The administrator may end the last one, as when a board is dissolved.
    """
    heads = {one.user_id for one in memberships if one.is_own_head}
    if actor.administers:
        return ()
    if any(not board.other_heads(user_id) for user_id in heads):
        return (reasons.LAST_HEAD,)
    return ()


def why_not_lend(
    actor: Actor, board: Board, borrower: str, level: Level, until: datetime | None
) -> tuple[Refusal, ...]:
    """Against lending a level; the head's level carries the other three."""
    if not actor.manages:
        return (reasons.NOT_BOARD_HEAD,)
    if is_ended(board):
        return (reasons.UNIT_CLOSED,)
    own = board.own_head_level(actor.user_id)
    if own is None:
        return (reasons.NOT_YOURS_TO_LEND,)
    found = []
    if borrower == actor.user_id or not board.active_of(borrower):
        found.append(reasons.NOT_A_MEMBER)
    elif board.holds(borrower, level):
        found.append(reasons.ALREADY_HOLDS)
    if until is None:
        found.append(reasons.UNTIL_MISSING)
    elif until <= board.now:
        found.append(reasons.UNTIL_PAST)
    elif own.until is not None and until > own.until:
        found.append(reasons.UNTIL_BEYOND_OWN)
    return tuple(found)


def why_not_hand_over(
    actor: Actor, board: Board, leaver: str, successor: str, has_work: bool
) -> tuple[Refusal, ...]:
    """Against handing a leaving member's work over and ending the memberships."""
    if not actor.manages and leaver != actor.user_id:
        return (reasons.NOT_YOUR_WORK,)
    memberships = tuple(one for _, one in board.active_of(leaver))
    if not memberships:
        return (reasons.NOT_A_MEMBER,)
    found: list[Refusal] = []
    if successor or has_work:
        found.extend(why_not_pass(board, leaver, successor))
    heads = any(one.level == Level.HEAD.value for one in memberships)
    if heads and leaver != actor.user_id and by_loan_only(actor, board):
        found.append(reasons.LENT_HEAD)
    found.extend(why_not_leave(actor, board, memberships))
    return tuple(found)


def why_not_pass(board: Board, leaver: str, successor: str) -> tuple[Refusal, ...]:
    """Against passing a person's open work on to `successor`."""
    stays = successor == THE_BOARD or may_take_over(board, leaver, successor)
    return () if stays else (reasons.SUCCESSOR_MISSING,)


def may_take_over(board: Board, leaver: str, user_id: str) -> bool:
    """Whether somebody else of the board may go on with what is not handed in yet."""
    levels = {one.level for _key, one in board.active_of(user_id)}
    return user_id != leaver and bool(levels & GOES_ON)
