"""Record what happens to items, whatever way it came in."""

from ...base.acts.recording import record_act
from ..items import holder_of
from ..items import IEditorialItem
from .kinds import CREATE
from .kinds import DELETE
from .kinds import MODIFY
from .kinds import MOVE
from .kinds import PUT_BACK
from .returning import returns
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.app.workflow.interfaces import ILocalrolesModifiedEvent
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


def _subject(item: DexterityContent) -> tuple[Any, dict[str, str]]:
    """The item whose text an act changes, and the part of it that was touched."""
    holder = holder_of(item)
    return (item, {}) if holder is None else (holder, {"part": item.getId()})


def changes_text(event: IObjectModifiedEvent) -> bool:
    """Whether the object itself was changed.

    A child that came or went is the child's own act; who may do what is recorded as
    sharing.
    """
    return not (
        IContainerModifiedEvent.providedBy(event)
        or ILocalrolesModifiedEvent.providedBy(event)
    )


def old_path(item: DexterityContent, event: IObjectMovedEvent) -> str:
    """Where a moved item stood, also when it moved because something above it did."""
    before = (*event.oldParent.getPhysicalPath(), event.oldName)
    inside = item.getPhysicalPath()[len(event.object.getPhysicalPath()) :]
    return "/".join((*before, *inside))


def record_added(item: IEditorialItem, event: IObjectAddedEvent) -> None:
    """What is put back after a deletion comes as it was: nobody changed its text."""
    subject, details = _subject(item)
    if returns(event.object):
        if event.object is item:
            record_act(PUT_BACK, item)
        return
    record_act(CREATE if subject is item else MODIFY, subject, details=details)


def record_modified(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """A change of text."""
    if changes_text(event):
        subject, details = _subject(item)
        record_act(MODIFY, subject, details=details)


def record_moved(item: IEditorialItem, event: IObjectMovedEvent) -> None:
    subject, details = _subject(item)
    is_moved = event.oldParent is not None and event.newParent is not None
    # A part that goes along with what it stands in did not move by itself.
    if is_moved and (subject is item or event.object is item):
        record_act(MOVE, subject, details={**details, "from": old_path(item, event)})


def record_removed(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    """Each item is recorded that goes, by itself or with a folder above it.

    A part that goes with its item is recorded as the item's deletion alone.
    """
    if IPloneSiteRoot.providedBy(event.object):
        return
    subject, details = _subject(item)
    if subject is item:
        record_act(DELETE, item)
    elif event.object is item:
        record_act(MODIFY, subject, details=details)


def record_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    if event.transition is not None:
        record_act(
            event.transition.id,
            item,
            state_before=event.old_state.id,
            state_after=event.new_state.id,
            reason=event.kwargs.get("comment") or "",
            details=event.kwargs.get("details") or {},
        )
