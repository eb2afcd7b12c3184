"""What the main board may see of a unit: an offered item while it is, nothing else."""

from ..withdrawal.store import notice_store
from ..workflow.item_roles import ItemRoles
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from .places import language_root
from .store import offer_store
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any


VIEW_WORK = "bacgiang.policy: View unpublished work"
SHOWN_STATES = frozenset({State.APPROVED.value, State.PUBLISHED.value})


def decides(who: ItemRoles) -> bool:
    """Whether somebody with this standing on the main site decides on offers."""
    return who.reviews or who.heads


def is_main_reviewer(context: Any, user: Any = None) -> bool:
    """Whether the person decides on offers in the context's language."""
    return decides(roles_on_item(language_root(context), user))


def is_closed(uid: str) -> bool:
    """Whether the item was withdrawn on a ground that closes even its title."""
    notice = notice_store().get(uid)
    return notice is not None and notice.closes_all


def is_shown_to_board(item: Any) -> bool:
    """Whether an offer in force opens the item, as it is now, to the main board."""
    uid = IUUID(item)
    offer = offer_store().current(uid)
    if offer is None or not offer.is_open or is_closed(uid):
        return False
    return api.content.get_state(item) in SHOWN_STATES


def board_may_see(item: Any, user: Any = None) -> bool:
    return is_main_reviewer(item, user) and is_shown_to_board(item)


def may_know(item: Any, user: Any = None) -> bool:
    """Whether the person may be told how the item's offer stands."""
    person = user if user is not None else api.user.get_current()
    if person.has_permission(VIEW_WORK, item):
        return True
    if not is_main_reviewer(item, user):
        return False
    known = offer_store().record(IUUID(item)) is not None
    return known or bool(person.has_permission("View", item))
