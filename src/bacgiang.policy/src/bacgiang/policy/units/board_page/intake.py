"""What comes in to change a board, from the page or the API, sent where it belongs."""

from ...base.refusal import Refused
from ..boards import entry
from ..boards import reasons
from ..boards.actor import Actor
from ..boards.administration import add_member
from ..boards.administration import end_membership
from ..boards.administration import lend_level
from ..boards.board import Board
from ..boards.membership import Membership
from ..boards.rules import why_not_end
from ..boards.rules import why_not_manage
from ..boards.rules import why_not_pass
from ..levels import Level
from ..people.accounts import account_exists
from ..people.by_administrators import tell_heads
from ..people.by_administrators import why_by_the_head
from ..people.handing_over import pass_work
from ..people.invitation import Invitation
from ..people.invitation_store import invitation_store
from ..people.inviting import call_back
from ..people.inviting import invite
from ..people.of_boards import why_not_join
from ..people.open_work import open_work
from ..people.open_work import OpenItem
from .left_alone import Unheld
from .left_alone import unheld_without
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


WRITES = (Level.UPDATE.value, Level.HEAD.value)


def take_in(
    board: Board, actor: Actor, data: Mapping[str, Any]
) -> tuple[str, ...] | Invitation:
    """Add or invite the person named in `data`. Raises Refused.

    Returns membership ids where the person joined at once: a member who gets a further
    level, or any account when the administrator names its user id. In every other case
    an invitation goes out, whether or not there is an account, so that a head cannot
    find out who has one. Who was a member once is asked, too: the end of a membership
    ends sessions and tokens.
    """
    Refused.raise_for(*why_not_manage(actor))
    said = entry.entry_of(data)
    if said.email or not _addable(board, actor, said.user):
        return invite(board, actor, said)
    Refused.raise_for(
        why_by_the_head(actor, board, said.user), why_not_join(said.user, board.code)
    )
    giving = (said.user, said.levels)
    added = add_member(board, actor, *giving, said.position, said.until)
    tell_heads(actor, board, *giving)
    return added


def _addable(board: Board, actor: Actor, user_id: str) -> bool:
    exists = account_exists(user_id)
    if actor.administers and user_id:
        Refused.raise_for(None if exists else reasons.NO_SUCH_ACCOUNT)
        return True
    return exists and bool(board.active_of(user_id))


def lend(board: Board, actor: Actor, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Lend the levels named in `data` to a member, `until` a day. Raises Refused."""
    Refused.raise_for(*why_not_manage(actor))
    levels, until = entry.levels_of(data), entry.until_of(data)
    Refused.raise_for(
        None if levels else reasons.LEVELS_MISSING,
        None if until else reasons.UNTIL_MISSING,
    )
    borrower = entry.line_of(data, "user")
    return tuple(lend_level(board, actor, borrower, level, until) for level in levels)


@dataclass(frozen=True)
class Ending:
    """What ends with a membership: who writes no more passes the open work on."""

    identifier: str
    membership: Membership
    is_last: bool
    work: list[OpenItem]
    left_alone: tuple[Unheld, ...]


def ending_of(board: Board, actor: Actor, identifier: str) -> Ending | None:
    """What is asked about before it is done; None of an invitation. Raises Refused."""
    if invitation_store().get(board.code, identifier) is not None:
        return None
    membership = board.store.get(board.code, identifier)
    Refused.raise_for(*why_not_end(actor, board, membership))
    assert membership is not None
    leaver = membership.user_id
    left = [one for key, one in board.active_of(leaver) if key != identifier]
    writes = any(one.level in WRITES for one in left)
    work = [] if writes else open_work(board.code, leaver)
    alone = tuple(unheld_without(board, identifier))
    return Ending(identifier, membership, not left, work, alone)


def take_out(
    board: Board, actor: Actor, identifier: str, successor: str = ""
) -> Ending | None:
    """End a membership of the board or call an invitation back. Raises Refused.

    Who writes for the board no more hands on what is open: to `successor`, a member or
    THE_BOARD; it may be "" where nothing is. Returns what ended, None of an invitation.
    """
    ending = ending_of(board, actor, identifier)
    if ending is None:
        call_back(board, actor, identifier)
        return None
    leaver = ending.membership.user_id
    if ending.work:
        Refused.raise_for(*why_not_pass(board, leaver, successor))
        pass_work(board, actor, leaver, successor, ending.work)
    end_membership(board, actor, identifier)
    return ending
