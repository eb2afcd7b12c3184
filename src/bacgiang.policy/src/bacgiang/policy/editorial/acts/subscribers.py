"""Record what happens to items, whatever way it came in."""

from ..items import holder_of
from ..items import IEditorialItem
from .act import ActKind
from .recording import record_act
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


def _subject(item: Any) -> tuple[Any, dict[str, str]]:
    """The item whose text an act changes, and the part of it that was touched."""
    holder = holder_of(item)
    if holder is None:
        return item, {}
    return holder, {"part": item.getId()}


def record_added(item: IEditorialItem, event: IObjectAddedEvent) -> None:
    subject, details = _subject(item)
    kind = ActKind.CREATE if subject is item else ActKind.MODIFY
    record_act(kind, subject, details=details)


def record_modified(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """A change of text; a child that came or went is recorded as the child's own act."""
    if IContainerModifiedEvent.providedBy(event):
        return
    subject, details = _subject(item)
    record_act(ActKind.MODIFY, subject, details=details)


def record_moved(item: IEditorialItem, event: IObjectMovedEvent) -> None:
    if event.oldParent is None or event.newParent is None:
        return
    old_path = "/".join((*event.oldParent.getPhysicalPath(), event.oldName))
    subject, details = _subject(item)
    record_act(ActKind.MOVE, subject, details={**details, "from": old_path})


def record_removed(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    if IPloneSiteRoot.providedBy(event.object):
        return
    subject, details = _subject(item)
    kind = ActKind.DELETE if subject is item else ActKind.MODIFY
    record_act(kind, subject, uid=IUUID(subject, None), details=details)


def record_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    if event.transition is None:
        return
    record_act(
        ActKind(event.transition.id),
        item,
        state_before=event.old_state.id,
        state_after=event.new_state.id,
        reason=event.kwargs.get("comment") or "",
        details=event.kwargs.get("details") or {},
    )
