"""What somebody names by address, path or UID: what they see of it, or nothing.

Plone's own ways ask for the right to view alone, which dates do not take away, and find
by acquisition what stands elsewhere, by way of what is hidden.
"""

from ...base.refusal import Refusal
from .hidden import is_within_hidden
from bacgiang.policy import _
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from Products.CMFCore.interfaces import IFolderish


LONGEST_SHOWN = 200
UNKNOWN = Refusal(
    "unknown_source",
    _(
        "refusal_unknown_source",
        default="There is nothing you can see at “${source}”. Check the address.",
    ),
)


def nothing_at(named: object, field: str) -> Refusal:
    """The same for what is not there and for what the person may not see."""
    return UNKNOWN.at(field, source=str(named)[:LONGEST_SHOWN])


def seen_by_name(named: object) -> DexterityContent | None:
    """The content at an address or path of the portal, or with this UID.

    None where there is none, and where whoever asks may not know of it. A path begins
    with a slash, and with the portal's own or below it.
    """
    if not isinstance(named, str):
        return None
    portal = api.portal.get()
    address = portal.absolute_url()
    if named == address or named.startswith(f"{address}/"):
        found = _at(portal, named[len(address) :])
    elif named.startswith("/"):
        found = _at(portal, named)
    else:
        found = uuidToObject(named, unrestricted=True)
    return None if found is None or is_within_hidden(found) else found


def _at(portal: DexterityContent, path: str) -> DexterityContent | None:
    names = [name for name in path.split("/") if name]
    own = [*portal.getPhysicalPath()[1:]]
    names = names[len(own) :] if names[: len(own)] == own else names
    place = portal
    for name in names:
        if not IFolderish.providedBy(place) or name not in place:
            return None
        place = place[name]
    return place if IDexterityContent.providedBy(place) else None
