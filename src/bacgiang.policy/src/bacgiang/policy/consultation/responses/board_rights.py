"""Who may do what with answers, asked on every way in."""

from ...base.refusal import Refused
from ...text.collation import sort_key
from ...units.boards.board import board_with_code
from ...units.people.accounts import name_of
from ..timing.store import consultation_of
from . import refusals
from plone import api
from plone.dexterity.content import DexterityContent


ANSWER = "bacgiang.policy: Answer opinions"
APPROVE = "bacgiang.policy: Approve answers"
DECIDE = "bacgiang.policy: Decide consultation"


def may(permission: str, draft: DexterityContent) -> bool:
    return bool(api.user.has_permission(permission, obj=draft))


def require(permission: str, draft: DexterityContent) -> None:
    """Raises Refused for whoever may not, and before the draft was public."""
    if not may(permission, draft):
        raise Refused(refusals.NOT_YOURS)
    if consultation_of(draft) is None:
        raise Refused(refusals.NOT_PUBLIC)


def current_user() -> str:
    return api.user.get_current().getId() or ""


def members(draft: DexterityContent) -> dict[str, str]:
    """Names of the active members of the board in charge, by user id, by name."""
    board = board_with_code(draft.owning_unit)
    found = {one.user_id: name_of(one.user_id) for _key, one in board.active()}
    return dict(sorted(found.items(), key=lambda pair: sort_key(pair[1])))


def is_member(draft: DexterityContent, user_id: str) -> bool:
    return bool(board_with_code(draft.owning_unit).active_of(user_id))
