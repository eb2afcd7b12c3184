"""What the main board may see of a unit: an offered item while it is, nothing else."""

from ..visibility.seen import in_its_time
from ..withdrawal.closing import is_closed_uid
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from .offer import Offer
from .places import language_root
from .store import offer_store
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


VIEW_WORK = "bacgiang.policy: View unpublished work"
SHOWN_STATES = frozenset({State.APPROVED.value, State.PUBLISHED.value})


def is_main_reviewer(context: DexterityContent, user: Any = None) -> bool:
    """Whether the person decides on offers in the context's language."""
    who = roles_on_item(language_root(context), user)
    return who.reviews or who.heads


def opens(offer: Offer, uid: str, state: str) -> bool:
    """Whether its latest offer opens an item in this state to the main board."""
    return offer.is_open and not is_closed_uid(uid) and state in SHOWN_STATES


def is_shown_to_board(item: DexterityContent) -> bool:
    """Whether an offer in force opens the item, as it is now, to the main board."""
    uid = IUUID(item)
    offer = offer_store().current(uid)
    return offer is not None and opens(offer, uid, api.content.get_state(item))


def may_know(item: DexterityContent, user: Any = None) -> bool:
    """Whether the person may be told how the item's offer stands."""
    person = user if user is not None else api.user.get_current()
    if person.has_permission(VIEW_WORK, item):
        return True
    if not is_main_reviewer(item, user):
        return False
    known = offer_store().record(IUUID(item)) is not None
    # Before its day nobody is told of an item, unless its board has offered it.
    return known or (bool(person.has_permission("View", item)) and in_its_time(item))
