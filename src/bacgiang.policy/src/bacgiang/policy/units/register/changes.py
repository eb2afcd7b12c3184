"""Keep the register right, whatever way a change came in: form, API or script."""

from ...base.dates import today
from ...base.refusal import RefusedInput
from .directory import directory
from .events import UnitChanged
from .history import current_user
from .history import record_changes
from .history import refuse_secret_names
from .history import remember
from .reasons import CODE_FIXED
from .reasons import PLACE_FIXED
from .reasons import STAYS_IN_REGISTER
from .unit import Unit
from .unit_register import find_register
from OFS.interfaces import IObjectWillBeMovedEvent
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone import api
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component.hooks import getSite
from zope.event import notify
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


MANAGE_UNITS = "bacgiang.policy: Manage units"


def count_change(*told: object) -> None:
    """Make every directory read from the register so far stale.

    Subscriber of whatever a unit's site went through.
    """
    site = getSite()
    register = find_register(site) if isinstance(site, PloneSite) else None
    if register is not None:
        register.changes.change(1)


def unit_added(unit: Unit, event: IObjectAddedEvent) -> None:
    """The id is the code."""
    if unit.getId() != unit.code:
        raise RefusedInput(CODE_FIXED)
    refuse_secret_names(unit)
    remember(unit)
    count_change()
    notify(UnitChanged(unit, current_user(), {"act": "create"}))


def unit_modified(unit: Unit, event: IObjectModifiedEvent) -> None:
    if unit.getId() != unit.code:
        raise RefusedInput(CODE_FIXED)
    count_change()
    record_changes(unit, today())


def stay(one: Any, event: IObjectWillBeMovedEvent) -> None:
    """Neither a unit nor its site is renamed or moved: all name it by its code."""
    moves = event.oldParent is not None and event.newParent is not None
    if moves and event.object is one:
        raise RefusedInput(PLACE_FIXED)


def unit_will_go(unit: Unit, event: IObjectWillBeRemovedEvent) -> None:
    if event.object is unit and unit_stays(unit):
        raise RefusedInput(STAYS_IN_REGISTER)


def unit_stays(unit: Unit) -> bool:
    """Whether this person cannot delete the unit: only one entered by mistake goes."""
    units = directory()
    named = bool(units.members_of(unit.code)) or any(
        one.successor == unit.code for one in units
    )
    manages = api.user.has_permission(MANAGE_UNITS, obj=unit)
    entry = units.get(unit.code)
    has_site = entry is not None and bool(entry.sites)
    return not manages or named or has_site or unit.valid_to is not None
