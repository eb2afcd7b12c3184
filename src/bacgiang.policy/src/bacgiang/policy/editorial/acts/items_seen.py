"""Which of the items in the record the reader may see, and what they are called."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from plone import api
from plone.dexterity.content import DexterityContent


INACTIVE = "Access inactive portal content"


class Sight(Enum):
    """Whether an item is seen by the reader, hidden from him, or gone."""

    SEEN = "seen"
    HIDDEN = "hidden"
    GONE = "gone"


@dataclass(frozen=True)
class SeenItem:
    """Title and address of an item, both "" unless it is seen."""

    sight: Sight
    title: str = ""
    url: str = ""


def items_seen(context: DexterityContent, uids: Iterable[str]) -> dict[str, SeenItem]:
    """By UID, what whoever reads at `context` may know; two or three queries."""
    wanted = sorted(set(uids) - {""})
    if not wanted:
        return {}
    catalog = api.portal.get_tool("portal_catalog")
    items = dict.fromkeys(wanted, SeenItem(Sight.GONE))
    for brain in catalog.unrestrictedSearchResults(UID=wanted):
        items[brain.UID] = SeenItem(Sight.HIDDEN)
    visible = list(catalog(UID=wanted))
    if api.user.has_permission(INACTIVE, obj=context):
        # Expired items, and those not out yet, of the place the permission is for.
        path = "/".join(context.getPhysicalPath())
        visible += catalog(UID=wanted, path=path, show_inactive=True)
    for brain in visible:
        items[brain.UID] = SeenItem(Sight.SEEN, brain.Title, brain.getURL())
    return items
