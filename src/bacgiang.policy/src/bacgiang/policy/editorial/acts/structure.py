"""Record what happens to the portal's structure: sites, sections, leaders, lists.

The unit register has events of its own; what set-up lays out is nobody's act.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.acts.recording import record_act
from ...base.policy_sites import has_policy
from ...units.register.unit import IUnit
from ..items import IEditorialItem
from .kinds import CREATE
from .kinds import DELETE
from .kinds import MODIFY
from .kinds import MOVE
from .subscribers import changes_text
from .subscribers import old_path
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.dexterity.interfaces import IDexterityContent
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


_ELSEWHERE = (IEditorialItem, IPloneSiteRoot)


def _is_structure(obj: Any) -> bool:
    """Of a site with the policy: language roots are made before it has any record."""
    return has_policy() and not any(known.providedBy(obj) for known in _ELSEWHERE)


def _details(obj: Any) -> dict[str, str]:
    return {"type": obj.portal_type}


def record_added(obj: IDexterityContent, event: IObjectAddedEvent) -> None:
    known_by_register = IUnit.providedBy(obj)
    if _is_structure(obj) and current_actor() != SYSTEM and not known_by_register:
        record_act(CREATE, obj, details=_details(obj))


def record_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    known_by_register = IUnit.providedBy(obj)
    if _is_structure(obj) and changes_text(event) and not known_by_register:
        record_act(MODIFY, obj, details=_details(obj))


def record_moved(obj: IDexterityContent, event: IObjectMovedEvent) -> None:
    if event.oldParent is None or event.newParent is None:
        return
    if _is_structure(obj):
        details = {**_details(obj), "from": old_path(obj, event)}
        record_act(MOVE, obj, details=details)


def record_removed(obj: IDexterityContent, event: IObjectWillBeRemovedEvent) -> None:
    if _is_structure(obj) and not IPloneSiteRoot.providedBy(event.object):
        record_act(DELETE, obj, details=_details(obj))


def record_transition(obj: IDexterityContent, event: IAfterTransitionEvent) -> None:
    """A site opened, closed or taken back to a desk, a section hidden or shown."""
    if event.transition is None or not _is_structure(obj):
        return
    record_act(
        MODIFY,
        obj,
        state_before=event.old_state.id,
        state_after=event.new_state.id,
        reason=event.kwargs.get("comment") or "",
        details={**_details(obj), "transition": event.transition.id},
    )
