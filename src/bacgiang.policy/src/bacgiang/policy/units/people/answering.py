"""Whether somebody finds what is sent to a unit."""

from ..boards.board import board_with_code
from ..sites.working import has_place_of_work
from .sessions.accounts import folder_of


def is_answering(code: str) -> bool:
    """Whether it is a unit that works on the portal, with somebody on its board who
    has an account to sign in with: one that was taken away past the portal, in Zope's
    pages or by a script, ends no membership.
    """
    if not has_place_of_work(code):
        return False
    members = {one.user_id for _key, one in board_with_code(code).active()}
    return any(folder_of(one) is not None for one in members)
