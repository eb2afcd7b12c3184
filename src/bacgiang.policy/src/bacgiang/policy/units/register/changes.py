"""Keep the register right, whatever way a change came in: form, API or script."""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..levels import BOARD_HEAD
from ..levels import group_id
from ..levels import Level
from .directory import directory
from .events import UnitChanged
from .history import current_user
from .history import record_changes
from .history import remember
from .reasons import CODE_FIXED
from .reasons import PLACE_FIXED
from .reasons import STAYS_IN_REGISTER
from .unit import Unit
from .unit_register import find_register
from OFS.interfaces import IObjectWillBeMovedEvent
from OFS.interfaces import IObjectWillBeRemovedEvent
from Products.CMFPlone.Portal import PloneSite
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.component.hooks import getSite
from zope.event import notify
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


def refuse(refusal: Refusal) -> None:
    """Stop the request with the reason in words (400)."""
    raise RefusedInput(refusal)


def count_change() -> None:
    """Make every directory read from the register so far stale."""
    site = getSite()
    register = find_register(site) if isinstance(site, PloneSite) else None
    if register is not None:
        register.changes.change(1)


def unit_added(unit: Unit, event: IObjectAddedEvent) -> None:
    """The id is the code; the head edits what the public is told of the unit (4.1a)."""
    if unit.getId() != unit.code:
        refuse(CODE_FIXED)
    unit.manage_setLocalRoles(group_id(unit.code, Level.HEAD), [BOARD_HEAD])
    unit.reindexObjectSecurity()
    remember(unit)
    count_change()
    notify(UnitChanged(unit, current_user(), {"act": "create"}))


def unit_modified(unit: Unit, event: IObjectModifiedEvent) -> None:
    if unit.getId() != unit.code:
        refuse(CODE_FIXED)
    count_change()
    record_changes(unit, today())


def unit_will_move(unit: Unit, event: IObjectWillBeMovedEvent) -> None:
    """Neither renamed nor moved by itself: other units name it by its code."""
    moves = event.oldParent is not None and event.newParent is not None
    if moves and event.object is unit:
        refuse(PLACE_FIXED)


def unit_will_go(unit: Unit, event: IObjectWillBeRemovedEvent) -> None:
    if event.object is not unit:
        return
    units = directory()
    named = bool(units.members_of(unit.code)) or any(
        one.successor == unit.code for one in units
    )
    entry = units.get(unit.code)
    has_site = entry is not None and bool(entry.sites)
    if named or has_site or unit.valid_to is not None:
        refuse(STAYS_IN_REGISTER)


def unit_gone(unit: Unit, event: IObjectMovedEvent) -> None:
    if event.newParent is None:
        count_change()


def site_changed(site: Any, event: IObjectMovedEvent) -> None:
    """A unit's site came, went or changed."""
    count_change()


def site_opened_or_closed(site: Any, event: IAfterTransitionEvent) -> None:
    count_change()
