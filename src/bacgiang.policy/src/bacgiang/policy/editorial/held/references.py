"""Which objects a text names by their UID, and who else refers to an object."""

from plone.app.linkintegrity.interfaces import IRetriever
from plone.app.linkintegrity.utils import ensure_intid
from plone.app.linkintegrity.utils import getIncomingLinks
from plone.app.linkintegrity.utils import linkintegrity_enabled
import re
from typing import Any


BY_UID = re.compile(r"resolveuid/([0-9a-f]{32})\b", re.IGNORECASE)
WHATEVER_RELATION = None


def named_by(item: Any) -> set[str]:
    """UIDs that the links and pictures of an item's texts lead to."""
    retriever = IRetriever(item, None)
    links: set[str] = retriever.retrieveLinks() if retriever is not None else set()
    return {found[1].lower() for link in links for found in BY_UID.finditer(link)}


def used_by_another(obj: Any, item: Any) -> bool:
    """Whether anything but `item` refers to `obj`, in a text or as related.

    Nobody knows where the integrity of links is not looked after: then it counts as
    used.
    """
    if not linkintegrity_enabled():
        return True
    own = ensure_intid(item)
    target = ensure_intid(obj)
    links = getIncomingLinks(intid=target, from_attribute=WHATEVER_RELATION)
    return any(link.from_id != own for link in links)
