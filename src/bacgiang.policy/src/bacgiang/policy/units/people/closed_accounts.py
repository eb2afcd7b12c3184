"""A closed account is a member of no board any more."""

from ...base.policy_sites import on_policy_sites
from ..boards.administration import cease
from ..boards.board import board_with_code
from ..boards.store import board_store
from ..register.history import current_user
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent


@on_policy_sites
def end_memberships(event: IPrincipalDeletedEvent) -> None:
    """End what the account still held, so that an id used again inherits nothing."""
    user_id = event.principal
    for code in {one.code for one in board_store().active_of_user(user_id)}:
        board = board_with_code(code)
        for identifier, membership in board.active_of(user_id):
            cease(board, identifier, membership, by=current_user())
