"""Record what happens to the portal's structure: sites, sections, leaders, lists.

The unit register has events of its own; what set-up lays out is nobody's act.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.acts.recording import record_act
from ...base.policy_sites import has_policy
from ...units.register.unit import IUnit
from ..items import IEditorialItem
from ..items import IPartOfItem
from .before import told_before
from .kinds import CREATE
from .kinds import DELETE
from .kinds import MODIFY
from .kinds import MOVE
from .subscribers import changes_text
from .subscribers import old_path
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


_ELSEWHERE = (IEditorialItem, IPartOfItem, IPloneSiteRoot)


def is_structure(obj: DexterityContent) -> bool:
    """Neither an item nor in one: sites, sections, leaders, registers, the units."""
    return not any(known.providedBy(obj) for known in _ELSEWHERE)


def _record(
    kind: str, obj: DexterityContent, details: dict[str, str], **facts: str
) -> None:
    """On sites with the policy: language roots are made before it has any record."""
    if has_policy() and is_structure(obj):
        record_act(kind, obj, details={"type": obj.portal_type, **details}, **facts)


def record_added(obj: IDexterityContent, event: IObjectAddedEvent) -> None:
    is_outside = IUnit.providedBy(obj) or not has_policy()
    if not is_outside and current_actor() != SYSTEM:
        _record(CREATE, obj, {})


def record_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    if not IUnit.providedBy(obj) and is_structure(obj) and changes_text(event):
        _record(MODIFY, obj, told_before(obj))


def record_moved(obj: IDexterityContent, event: IObjectMovedEvent) -> None:
    if event.oldParent is not None and event.newParent is not None:
        _record(MOVE, obj, {"from": old_path(obj, event)})


def record_removed(obj: IDexterityContent, event: IObjectWillBeRemovedEvent) -> None:
    if not IPloneSiteRoot.providedBy(event.object):
        _record(DELETE, obj, {})


def record_transition(obj: IDexterityContent, event: IAfterTransitionEvent) -> None:
    """A site opened, closed or taken back to a desk, a section hidden or shown."""
    if event.transition is not None:
        _record(
            MODIFY,
            obj,
            {"transition": event.transition.id},
            state_before=event.old_state.id,
            state_after=event.new_state.id,
            reason=event.kwargs.get("comment") or "",
        )
