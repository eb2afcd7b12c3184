"""The one place that decides what may be done to a unit of the register, and why not.

Form fields, pages, the API and scripts all ask here. Each rule returns every reason
against the act; empty when it may happen. Whoever calls has checked the permission
"Manage units".
"""

from ...base.refusal import Refusal
from . import reasons
from .directory import Directory
from .directory import UnitEntry
from .host_settings import main_host
from datetime import date


def why_not_code(
    units: Directory, code: str, *, is_reserved: bool = False
) -> tuple[Refusal, ...]:
    """Against giving a new unit this code; `is_reserved`: an address has it already."""
    taken = units.get(code)
    if taken is not None:
        return (reasons.duplicate_code(code, taken.name),)
    return (reasons.reserved_code(code),) if is_reserved else ()


def why_not_host(
    units: Directory, code: str | None, host: str | None
) -> tuple[Refusal, ...]:
    """Against giving the unit `code` (None: a new one) this host name."""
    if not host:
        return ()
    owner = units.with_host(host)
    if owner is not None and owner.code != code:
        return (reasons.duplicate_host(host, owner.name),)
    if owner is None and host == main_host():
        return (reasons.main_host(host),)
    return ()


def why_not_parent(
    units: Directory, code: str | None, parent: str | None
) -> tuple[Refusal, ...]:
    """Against placing the unit `code` (None: a new one) below `parent`."""
    if not parent:
        return ()
    above = units.get(parent)
    if above is None:
        return (reasons.unknown_unit(parent, "parent"),)
    if not above.exists:
        return (reasons.unit_closed(above.name, "parent"),)
    if code is not None and any(one.code == code for one in units.line_of(parent)):
        return (reasons.cycle(above.name),)
    return ()


def why_not_change(unit: UnitEntry) -> tuple[Refusal, ...]:
    """Against changing anything of a unit that has ended."""
    return () if unit.exists else (reasons.unit_closed(unit.name),)


def why_not_open(unit: UnitEntry, main_unit: str) -> tuple[Refusal, ...]:
    if unit.code == main_unit:
        return (reasons.MAIN_SITE,)
    return why_not_change(unit)


def why_not_desk(unit: UnitEntry, main_unit: str) -> tuple[Refusal, ...]:
    found = why_not_open(unit, main_unit)
    if not found and not any(site.state.is_public for site in unit.sites.values()):
        return (reasons.NOT_OPEN,)
    return found


def why_not_day(
    day: date | None, today: date, earliest: date | None
) -> tuple[Refusal, ...]:
    """Against letting something take effect on `day`."""
    if day is None:
        return (reasons.DATE_MISSING,)
    if day > today:
        return (reasons.DATE_IN_FUTURE,)
    if earliest is not None and day < earliest:
        return (reasons.DATE_TOO_EARLY,)
    return ()


def why_not_successor(
    units: Directory, unit: UnitEntry, successor: str | None
) -> tuple[Refusal, ...]:
    if not successor:
        return (reasons.SUCCESSOR_MISSING,)
    if successor == unit.code:
        return (reasons.OWN_SUCCESSOR,)
    heir = units.get(successor)
    if heir is None:
        return (reasons.unknown_unit(successor, "successor"),)
    return () if heir.exists else (reasons.unit_closed(heir.name, "successor"),)


def why_not_end(unit: UnitEntry, main_unit: str) -> tuple[Refusal, ...]:
    """Against closing or merging a unit, whatever is stated."""
    if unit.code == main_unit:
        return (reasons.MAIN_UNIT,)
    return why_not_change(unit)


def why_not_close(
    units: Directory, unit: UnitEntry, main_unit: str
) -> tuple[Refusal, ...]:
    """Against closing: nobody would stand above the units that belong to it."""
    found = why_not_end(unit, main_unit)
    members = units.members_of(unit.code)
    if found or not members:
        return found
    return (reasons.has_members(len(members), members[0].name),)
