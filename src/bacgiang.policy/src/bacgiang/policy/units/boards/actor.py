"""Who acts on a board, and with what right at that place."""

from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


MANAGE_BOARD = "bacgiang.policy: Manage board"
MANAGE_UNITS = "bacgiang.policy: Manage units"


@dataclass(frozen=True)
class Actor:
    """`manages` this board; `administers` accounts and units of the whole portal."""

    user_id: str
    manages: bool
    administers: bool


def actor_on(context: DexterityContent) -> Actor:
    """Whoever acts in this request, judged at `context`."""
    # Not by name: an account of Zope's root is none of the portal's.
    return _judged(api.user.get_current().getId() or "", None, context)


def who_acted(user_id: str, context: DexterityContent) -> Actor:
    """Somebody who acted before, with the right of now: none without an account."""
    person = api.user.get(userid=user_id)
    if person is None:
        return Actor(user_id, False, False)
    return _judged(user_id, person, context)


def _judged(user_id: str, person: Any, context: DexterityContent) -> Actor:
    """`person`: None for whoever acts in this request."""

    def may(permission: str, where: DexterityContent) -> bool:
        return bool(api.user.has_permission(permission, user=person, obj=where))

    return Actor(
        user_id=user_id,
        manages=may(MANAGE_BOARD, context),
        administers=may(MANAGE_UNITS, api.portal.get()),
    )
