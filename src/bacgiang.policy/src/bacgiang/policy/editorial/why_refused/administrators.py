"""Pages that set up the portal: no board has a right to them, nor its head."""

from ...units.levels import ROLES_OF_BOARDS
from AccessControl.ZopeSecurityPolicy import getRoles
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


MANAGER = "Manager"
ADMINISTRATORS = frozenset({MANAGER, "Site Administrator"})
MANAGERS_ONLY = _(
    "why_managers_only",
    default="This page sets up the whole portal and belongs to no unit: only an "
    "account with the role Manager opens it. Ask whoever keeps the portal's server "
    "running.",
)
ADMINISTRATORS_ONLY = _(
    "why_administrators_only",
    default="This page sets up the whole portal and belongs to no unit: only the "
    "administrators of the portal open it. Ask one of them.",
)


def why_administrators(place: DexterityContent, name: str) -> Message | None:
    """Why the page `name` of a place is not opened, where nobody of a board may.

    None where a board's level would open it, or there is no such page.
    """
    page = place.unrestrictedTraverse(name, None) if name else None
    if page is None:
        return None
    roles = frozenset(getRoles(place, name, page, ()) or ())
    if MANAGER not in roles or not roles.isdisjoint(ROLES_OF_BOARDS):
        return None
    if roles.isdisjoint(ADMINISTRATORS - {MANAGER}):
        return MANAGERS_ONLY
    return ADMINISTRATORS_ONLY if roles <= ADMINISTRATORS else None
