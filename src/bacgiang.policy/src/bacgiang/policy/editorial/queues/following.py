"""Catalog values that follow what happens to a part of an item, or to its people."""

from ...units.boards.events import WorkHandedOver
from ..items import IContentHolder
from ..items import IEditorialItem
from plone.app.uuid.utils import uuidToObject
from zope.interface.interfaces import IObjectEvent
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


def follow_hand_over(event: WorkHandedOver) -> None:
    """Let the catalog know who goes on with each item."""
    for uid in event.uids:
        item = uuidToObject(uid, unrestricted=True)
        if item is not None:
            item.reindexObject(idxs=["responsible"])


def follow_part(part: IEditorialItem, event: IObjectEvent) -> None:
    """Let the catalog know who changed the item that the part stands in."""
    removed = IObjectRemovedEvent.providedBy(event)
    holder = event.oldParent if removed else part.__parent__
    whole_goes = removed and event.object is not part
    if IContentHolder.providedBy(holder) and not whole_goes:
        holder.reindexObject(idxs=["changed_by"])
