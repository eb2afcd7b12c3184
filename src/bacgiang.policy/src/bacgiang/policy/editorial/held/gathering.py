"""Pictures and files sent before their item was saved come into the item with it.

The editor uploads pictures to where it stands: while an item is being added, that is
the section. There each would be a draft of its own that the public never sees.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ..acts.subscribers import changes_text
from ..items import IContentHolder
from ..once_public import why_stays
from ..workflow.parameters import State
from .sent_along import attached_now
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from collections.abc import Set
from plone import api
from plone.app.linkintegrity.interfaces import IRetriever
from plone.app.linkintegrity.utils import ensure_intid
from plone.app.linkintegrity.utils import getIncomingLinks
from plone.app.linkintegrity.utils import linkintegrity_enabled
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


BY_UID = re.compile(r"resolveuid/([0-9a-f]{32})\b", re.IGNORECASE)


def named_by(item: DexterityContent) -> set[str]:
    """UIDs that the links and pictures of an item's texts lead to."""
    retriever = IRetriever(item, None)
    links: set[str] = retriever.retrieveLinks() if retriever is not None else set()
    return {found[1].lower() for link in links for found in BY_UID.finditer(link)}


def used_by_another(obj: DexterityContent, item: DexterityContent | None) -> bool:
    """Whether anything but `item` (None: anything at all) refers to `obj`, in a text or
    as related.

    Nobody knows where the integrity of links is not looked after: then it counts as
    used.
    """
    if not linkintegrity_enabled():
        return True
    own = None if item is None else ensure_intid(item)
    # Of whatever relation.
    links = getIncomingLinks(intid=ensure_intid(obj), from_attribute=None)
    return any(link.from_id != own for link in links)


DELETE = "Delete objects"
ADD = "Add portal content"
KINDS = ("File", "Image")


def gather_when_added(item: IContentHolder, event: IObjectAddedEvent) -> None:
    if event.object is item:
        gather(item, attached_now())


def gather_when_modified(item: IContentHolder, event: IObjectModifiedEvent) -> None:
    if changes_text(event):
        gather(item)


def gather(item: IContentHolder, attached: frozenset[str] = frozenset()) -> None:
    """Move into the item what its text names of the own drafts beside it, and what
    was `attached` to it (UIDs).

    Only what whoever acts made and may move, and what nothing else refers to. Links by
    UID keep leading there; the record tells the move as one of the item.
    """
    section = aq_parent(aq_inner(item))
    if current_actor() == SYSTEM or section is None or not _may_move(section, item):
        return
    allowed = {kind.getId() for kind in item.allowedContentTypes()}
    for part in list(own_drafts(named_by(item) | attached, section)):
        if part.portal_type in allowed and not used_by_another(part, item):
            item.manage_pasteObjects(section.manage_cutObjects([part.getId()]))


def _may_move(section: DexterityContent, item: IContentHolder) -> bool:
    return bool(
        api.user.has_permission(DELETE, obj=section)
        and api.user.has_permission(ADD, obj=item)
    )


def own_drafts(uids: Set[str], section: DexterityContent) -> Iterator[Any]:
    """Pictures and files among `uids` in the section that whoever acts made there."""
    if not uids:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        UID=sorted(uids),
        portal_type=KINDS,
        path={"query": "/".join(section.getPhysicalPath()), "depth": 1},
        sort_on="getObjPositionInParent",
    ):
        part = brain._unrestrictedGetObject()
        if _is_own_draft(part, section):
            yield part


def _is_own_draft(part: Any, section: DexterityContent) -> bool:
    """The owner counts, not the creators: those can be edited by hand."""
    owner = part.getOwnerTuple()
    return (
        aq_base(aq_parent(aq_inner(part))) is aq_base(section)
        and owner is not None
        and owner[1] == current_actor()
        and api.content.get_state(part, default="") == State.DRAFT.value
        and not part.wl_isLocked()
        and bool(api.user.has_permission(DELETE, obj=part))
        and why_stays(part) is None
    )
