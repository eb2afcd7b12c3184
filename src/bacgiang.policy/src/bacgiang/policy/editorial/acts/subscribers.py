"""Record what happens to items, whatever way it came in.

A picture, file or paper inside an item is text of the item: its changes are the item's,
and nobody approves a text while a part of it is being changed (`meet_steps`).
"""

from ...base.acts.recording import record_act
from ..items import holder_of
from ..items import IContentHolder
from ..items import IEditorialItem
from ..items import IPartOfItem
from ..meeting import meet_steps
from .kinds import CAME_OUT_OF
from .kinds import CREATE
from .kinds import DELETE
from .kinds import MODIFY
from .kinds import MOVE
from .kinds import PUT_BACK
from .kinds import VERSION_UNTIL
from .returning import returns
from .reverting import BROUGHT_BACK
from Acquisition import aq_base
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.app.workflow.interfaces import ILocalrolesModifiedEvent
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
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


def _record_changed(item: DexterityContent, details: dict[str, str]) -> None:
    """Another text than what was approved."""
    meet_steps(item)
    record_act(MODIFY, item, details=details)


def remember_original(copy: Any, event: IObjectCopiedEvent) -> None:
    """What a copy was made from, until it is recorded; it may be inside of what was."""
    inside = copy.getPhysicalPath()[len(event.object.getPhysicalPath()) :]
    original = event.original.unrestrictedTraverse(inside, None)
    say_copied(copy, original)


def _made_in(obj: Any) -> dict[str, str]:
    """Where people made what is copied or moved: they count as its writers."""
    uid = IUUID(holder_of(obj) or obj, None) if obj is not None else None
    return {CAME_OUT_OF: uid} if uid else {}


def say_copied(copy: Any, original: Any) -> None:
    """Of a copy that is made in another way than by copying, before it is added."""
    copy._v_copied_from = IUUID(original, "")
    copy._v_made_in = _made_in(original)


def copied_from(item: DexterityContent) -> str:
    """UID of what an item that is being added is a copy of, "" of others."""
    return str(getattr(aq_base(item), "_v_copied_from", ""))


def record_added(item: IEditorialItem | IPartOfItem, event: IObjectAddedEvent) -> None:
    """What is put back after a deletion comes as it was: nobody changed its text."""
    subject, details = _subject(item)
    if returns(event.object):
        if event.object is item:
            record_act(PUT_BACK, item)
    elif subject is item:
        original = copied_from(item)
        record_act(CREATE, item, details={"original": original} if original else {})
    else:
        made_in = getattr(aq_base(item), "_v_made_in", {})
        _record_changed(subject, details | made_in)


def record_modified(
    item: IEditorialItem | IPartOfItem, event: IObjectModifiedEvent
) -> None:
    """A change of text."""
    if changes_text(event):
        subject, details = _subject(item)
        until = getattr(aq_base(item), BROUGHT_BACK, "")
        _record_changed(subject, details | ({VERSION_UNTIL: until} if until else {}))


def record_moved(item: IEditorialItem | IPartOfItem, event: IObjectMovedEvent) -> None:
    """A part that comes into an item or leaves one changes what that says."""
    left, now = event.oldParent, event.newParent
    if left is None or now is None:
        return
    (subject, details), itself = _subject(item), event.object is item
    comes_from = {"from": old_path(item, event)}
    if itself and aq_base(left) is not aq_base(now):
        if IContentHolder.providedBy(left):
            comes_from |= _made_in(left)
        elif subject is not item:
            # What stood by itself has acts of its own.
            comes_from[CAME_OUT_OF] = IUUID(item)
    if subject is item:
        record_act(MOVE, item, details=comes_from)
    elif itself:
        # What goes along with the item it stands in did not move by itself.
        _record_changed(subject, details | comes_from)
    if itself and IContentHolder.providedBy(left) and aq_base(left) is not aq_base(now):
        _record_changed(left, {"part": event.oldName})


def record_removed(
    item: IEditorialItem | IPartOfItem, event: IObjectWillBeRemovedEvent
) -> None:
    """Each item is recorded that goes, by itself or with a folder above it.

    A part that goes with its item is recorded as the item's deletion alone; one that
    goes back into the item it is a copy of changes no text.
    """
    if IPloneSiteRoot.providedBy(event.object):
        return
    subject, details = _subject(item)
    if subject is item:
        record_act(DELETE, item)
    elif event.object is item and not returns(item):
        _record_changed(subject, details)


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
