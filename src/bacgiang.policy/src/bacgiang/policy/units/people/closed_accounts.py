"""A closed account is a member of no board any more.

The head of one is ended there first: with the account gone they could not be told that
somebody did, and nobody would have been asked who takes over their open work. A Manager
can in an emergency; the other heads, or the standing office, are told.
"""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.administration import cease
from ..boards.board import board_with_code
from ..boards.store import board_store
from ..register.history import current_user
from bacgiang.policy import _
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent


HEADS_A_BOARD = Refusal(
    "heads_a_board",
    _(
        "refusal_heads_a_board",
        default="This person heads a board. End that on the page of the board first: "
        "it asks who takes over their open work, and they are written to.",
    ),
    status=409,
)


@on_policy_sites
def refuse_end_of_head(event: IPrincipalDeletedEvent) -> None:
    """By anybody but a Manager; set-up and jobs are nobody."""
    held = board_store().active_of_user(event.principal)
    is_head = any(one.is_own_head for one in held)
    if is_head and current_user() and not manages_portal():
        raise Refused(HEADS_A_BOARD)


@on_policy_sites
def end_memberships(event: IPrincipalDeletedEvent) -> None:
    """End what the account still held, so that an id used again inherits nothing."""
    user_id = event.principal
    for code in {one.code for one in board_store().active_of_user(user_id)}:
        board = board_with_code(code)
        for identifier, membership in board.active_of(user_id):
            cease(board, identifier, membership, by=current_user())
