"""Who acts on a board, and with what right at that place."""

from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


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
    return Actor(
        user_id=api.user.get_current().getId() or "",
        manages=bool(api.user.has_permission(MANAGE_BOARD, obj=context)),
        administers=bool(api.user.has_permission(MANAGE_UNITS, obj=api.portal.get())),
    )
