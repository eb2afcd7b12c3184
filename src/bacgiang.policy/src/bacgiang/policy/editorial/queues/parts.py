"""Whoever changes a picture or file inside an item changes the item."""

from ..items import IContentHolder
from ..items import IEditorialItem
from zope.interface.interfaces import IObjectEvent
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


def follow_part(part: IEditorialItem, event: IObjectEvent) -> None:
    """Let the catalog know who changed the item that the part stands in."""
    removed = IObjectRemovedEvent.providedBy(event)
    holder = event.oldParent if removed else part.__parent__
    whole_goes = removed and event.object is not part
    if IContentHolder.providedBy(holder) and not whole_goes:
        holder.reindexObject(idxs=["changed_by"])
