"""A closed account is a member of no board any more."""

from ..boards.administration import cease
from ..boards.board import board_with_code
from ..boards.store import board_store
from plone import api
from plone.api.exc import CannotGetPortalError
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent


def end_memberships(event: IPrincipalDeletedEvent) -> None:
    """End what the account still held, so that an id used again inherits nothing."""
    try:
        site = api.portal.get()
    except CannotGetPortalError:
        return
    user_id = event.principal
    by = api.user.get_current().getId() or ""
    for code in {one.code for one in board_store(site).active_of_user(user_id)}:
        board = board_with_code(code)
        for identifier, membership in board.active_of(user_id):
            cease(board, identifier, membership, by=by)
