"""What comes in to change a board, from the page or the API, sent where it belongs."""

from ...base.refusal import Refused
from ..boards import reasons
from ..boards.actor import Actor
from ..boards.administration import add_member
from ..boards.administration import end_membership
from ..boards.administration import lend_level
from ..boards.board import Board
from ..boards.entry import Entry
from ..boards.entry import entry_of
from ..boards.entry import levels_of
from ..boards.entry import line_of
from ..boards.entry import until_of
from ..boards.rules import why_not_manage
from ..people.accounts import account_exists
from ..people.accounts import known_here
from ..people.invitation import Invitation
from ..people.invitation_store import invitation_store
from ..people.inviting import call_back
from ..people.inviting import invite
from collections.abc import Mapping
from typing import Any


def take_in(
    board: Board, actor: Actor, data: Mapping[str, Any]
) -> tuple[str, ...] | Invitation:
    """Add or invite the person named in `data`. Raises Refused.

    Returns membership ids where the person joined at once: somebody the board's own
    list shows already, or any account when the administrator names its user id. In
    every other case an invitation goes out, whether or not there is an account, so
    that a head cannot find out who has one.
    """
    _require_manager(actor)
    entry = entry_of(data)
    if entry.email or not _addable(board, actor, entry):
        return invite(board, actor, entry)
    return add_member(
        board, actor, entry.user, entry.levels, entry.position, entry.until
    )


def _addable(board: Board, actor: Actor, entry: Entry) -> bool:
    if actor.administers and entry.user:
        if not account_exists(entry.user):
            raise Refused(reasons.NO_SUCH_ACCOUNT)
        return True
    return known_here(board, entry.user)


def lend(board: Board, actor: Actor, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Lend the levels named in `data` to a member, `until` a day. Raises Refused."""
    _require_manager(actor)
    levels = levels_of(data)
    if not levels:
        raise Refused(reasons.LEVELS_MISSING)
    borrower = line_of(data, "user")
    until = until_of(data)
    return tuple(lend_level(board, actor, borrower, level, until) for level in levels)


def take_out(board: Board, actor: Actor, identifier: str) -> None:
    """End a membership of the board or call an invitation back. Raises Refused."""
    _require_manager(actor)
    store = invitation_store()
    if store.get(board.code, identifier) is not None:
        call_back(board, actor, identifier)
    else:
        end_membership(board, actor, identifier)


def _require_manager(actor: Actor) -> None:
    refusals = why_not_manage(actor)
    if refusals:
        raise Refused(*refusals)
