"""What speaks against an act on a unit, as page, API and the acts themselves ask it.

Each function gives every reason; empty when the act may happen.
"""

from ...base.dates import today
from ...base.refusal import Refusal
from ..kinds import Presence
from ..register import reasons
from ..register.directory import Directory
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.history import name_since
from ..register.lookup import main_unit_code
from ..register.lookup import unit_register
from ..register.reserved_names import is_reserved
from ..register.rules import why_not_change
from ..register.rules import why_not_close
from ..register.rules import why_not_code
from ..register.rules import why_not_day
from ..register.rules import why_not_desk
from ..register.rules import why_not_end
from ..register.rules import why_not_host
from ..register.rules import why_not_open
from ..register.rules import why_not_parent
from ..register.rules import why_not_successor
from ..register.unit import Unit
from collections.abc import Mapping
from datetime import date
from typing import Any


def why_not_create(facts: Mapping[str, Any]) -> tuple[Refusal, ...]:
    """Against entering a unit with these facts in the register."""
    units, code = directory(), facts["code"]
    return (
        *why_not_code(units, code, is_reserved=is_reserved(unit_register(), code)),
        *why_not_host(units, None, facts.get("host")),
        *why_not_parent(units, None, facts.get("parent_unit")),
    )


def _entry(unit: Unit) -> tuple[Directory, UnitEntry]:
    units = directory()
    return units, units.entries[unit.code]


def why_not_change_to(unit: Unit, facts: Mapping[str, Any]) -> tuple[Refusal, ...]:
    """Against giving the unit these facts."""
    units, entry = _entry(unit)
    found = why_not_change(entry)
    if found:
        return found
    if "code" in facts and facts["code"] != unit.code:
        found += (reasons.CODE_FIXED,)
    if "host" in facts:
        found += why_not_host(units, unit.code, facts["host"])
    parent = facts.get("parent_unit")
    if parent != unit.parent_unit:
        found += why_not_parent(units, unit.code, parent)
    if all(getattr(unit, name) == value for name, value in facts.items()):
        found += (reasons.NOTHING_CHANGES,)
    return found


def why_not_rename(
    unit: Unit, facts: Mapping[str, Any], on: date | None
) -> tuple[Refusal, ...]:
    """Against calling the unit differently from the day `on`."""
    found = why_not_change_to(unit, facts)
    if not facts.get("title", unit.title):
        found += (reasons.NAME_MISSING,)
    return found + why_not_day(on, today(), name_since(unit))


def why_not_move(unit: Unit, parent: str | None) -> tuple[Refusal, ...]:
    return why_not_change_to(unit, {"parent_unit": parent})


def languages_of(presence: Presence) -> tuple[str, ...]:
    """Languages in which a unit's site, or its desk, is opened."""
    return ("vi", "en") if presence is Presence.OPEN else ("vi",)


def why_not_open_as(unit: Unit, presence: Presence) -> tuple[Refusal, ...]:
    """Against opening the unit's site, or a desk (which must not hide a site)."""
    _units, entry = _entry(unit)
    found = why_not_open(entry, main_unit_code())
    if found:
        return found
    if presence is Presence.DESK:
        return (reasons.ALREADY_OPEN,) if entry.sites else ()
    wanted = languages_of(presence)
    if all(entry.public_site(language) is not None for language in wanted):
        return (reasons.ALREADY_OPEN,)
    return ()


def why_not_take_to_desk(unit: Unit) -> tuple[Refusal, ...]:
    return why_not_desk(_entry(unit)[1], main_unit_code())


def _why_not_state(unit: Unit, on: date | None, reason: str) -> tuple[Refusal, ...]:
    found = why_not_day(on, today(), name_since(unit))
    return found if reason.strip() else (*found, reasons.REASON_MISSING)


def why_not_merge(
    unit: Unit, successor: str | None, on: date | None, reason: str
) -> tuple[Refusal, ...]:
    """Against merging the unit into `successor` on a day, for a reason."""
    units, entry = _entry(unit)
    found = why_not_end(entry, main_unit_code())
    if found:
        return found
    return why_not_successor(units, entry, successor) + _why_not_state(unit, on, reason)


def why_not_close_on(
    unit: Unit, successor: str | None, on: date | None, reason: str
) -> tuple[Refusal, ...]:
    """Against closing the unit; a successor may be named, who then takes over."""
    units, entry = _entry(unit)
    found = why_not_close(units, entry, main_unit_code())
    if found:
        return found
    if successor:
        found += why_not_successor(units, entry, successor)
    return found + _why_not_state(unit, on, reason)


def why_not_touch(unit: Unit) -> tuple[Refusal, ...]:
    """Against changing anything of the unit."""
    return why_not_change(_entry(unit)[1])


def why_not_end_at_all(unit: Unit) -> tuple[Refusal, ...]:
    """Against merging the unit, whatever is stated."""
    return why_not_end(_entry(unit)[1], main_unit_code())


def why_not_close_at_all(unit: Unit) -> tuple[Refusal, ...]:
    """Against closing the unit, whatever is stated."""
    return why_not_close(*_entry(unit), main_unit_code())
