"""End a unit: its sites close, its board's levels end, its successor takes over (2.2a).

Content, links, bylines, addresses and history stay as they are.
"""

from ..boards.events import MembershipEnded
from ..boards.store import board_store
from ..levels import Level
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.history import current_user
from ..register.history import record_changes
from ..register.lookup import require_unit
from ..register.unit import Unit
from ..sites.finding import sites_of
from .closing import close_site
from .closing import open_work_on
from .closing import pass_over
from .in_charge import give_levels
from dataclasses import dataclass
from datetime import date
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


@dataclass(frozen=True)
class Concerned:
    """What the end of a unit concerns, counted before it is done."""

    open_work: int
    memberships: int
    members: tuple[UnitEntry, ...]
    predecessors: tuple[UnitEntry, ...]


def concerned_by_end(code: str) -> Concerned:
    """Open work, people and units that the end of a unit concerns.

    Open work includes that on sites of units it had taken over.
    """
    units = directory()
    predecessors = units.predecessors_of(code)
    codes = (code, *(one.code for one in predecessors))
    sites = [site for one in codes for site in sites_of(one)]
    return Concerned(
        open_work=open_work_on(sites),
        memberships=len(board_store().active_of_unit(code)),
        members=units.members_of(code),
        predecessors=predecessors,
    )


def end_unit(
    unit: Unit, on: date, reason: str, successor: str | None, merged: bool
) -> None:
    """Close the unit's sites, end its board, note its end. Rules were asked before."""
    predecessors = directory().predecessors_of(unit.code)
    _end_memberships(unit.code)
    for site in sites_of(unit.code):
        close_site(site, unit.code, reason)
        pass_over(site, None, successor)
    for predecessor in predecessors:
        for site in sites_of(predecessor.code):
            pass_over(site, unit.code, successor)
    unit.valid_to = on
    unit.successor = successor
    unit.end_reason = reason
    unit.merged = merged
    notify(ObjectModifiedEvent(unit))
    unit.reindexObject()
    for ended in (unit, *(require_unit(one.code) for one in predecessors)):
        give_levels(ended)


def _end_memberships(code: str) -> None:
    store = board_store()
    by = current_user()
    for identifier, membership in store.active_of_unit(code):
        store.end(membership, by)
        notify(
            MembershipEnded(
                code, identifier, membership.user_id, Level(membership.level), by
            )
        )


def pass_members(unit: Unit, successor: str, on: date, reason: str) -> None:
    """Units below the merged one belong to the unit `successor` from now on.

    A successor that stood below it takes its place first, so that no circle arises.
    """
    units = directory()
    if any(one.code == unit.code for one in units.line_of(successor)):
        _place_below(successor, unit.parent_unit, on, reason)
    for entry in units.members_of(unit.code):
        if entry.code != successor:
            _place_below(entry.code, successor, on, reason)


def _place_below(code: str, parent: str | None, on: date, reason: str) -> None:
    unit = require_unit(code)
    unit.parent_unit = parent
    record_changes(unit, on, reason)
    notify(ObjectModifiedEvent(unit))
