"""What speaks against an act on a unit, as page, API and the acts themselves ask it.

Each function gives every reason; empty when the act may happen. Beside the unit it
takes by name what is stated of the act, as the act itself does.
"""

from ...base.dates import today
from ...base.refusal import Refusal
from ..kinds import Presence
from ..register import reasons
from ..register import rules
from ..register.directory import directory
from ..register.history import name_since
from ..register.lookup import get_unit
from ..register.lookup import main_unit_code
from ..register.lookup import unit_register
from ..register.unit import Unit
from ..site_places import further_languages
from .left_open import why_not_left
from collections.abc import Mapping
from datetime import date
from typing import Any


def why_not_create(facts: Mapping[str, Any]) -> tuple[Refusal, ...]:
    """Against entering a unit with these facts in the register."""
    units, code = directory(), facts["code"]
    return (
        *rules.why_not_code(units, code, unit_register()),
        *rules.why_not_host(units, None, facts.get("host")),
        *rules.why_not_parent(units, None, facts.get("parent_unit")),
    )


def why_not_touch(unit: Unit) -> tuple[Refusal, ...]:
    """Against changing anything of a unit that has ended."""
    ended = unit.valid_to is not None
    return (reasons.UNIT_CLOSED.at(name=unit.title),) if ended else ()


def why_not_change(
    unit: Unit, facts: Mapping[str, Any], reason: str = ""
) -> tuple[Refusal, ...]:
    """Against giving the unit these facts."""
    found = why_not_touch(unit)
    if found:
        return found
    units = directory()
    if facts.get("code", unit.code) != unit.code:
        found += (reasons.CODE_FIXED,)
    if "host" in facts:
        found += rules.why_not_host(units, unit.code, facts["host"])
    parent = facts.get("parent_unit")
    if parent != unit.parent_unit:
        found += rules.why_not_parent(units, unit.code, parent)
    if all(getattr(unit, name) == value for name, value in facts.items()):
        found += (reasons.NOTHING_CHANGES,)
    return found


def why_not_rename(
    unit: Unit, facts: Mapping[str, Any], on: date | None, reason: str = ""
) -> tuple[Refusal, ...]:
    """Against calling the unit differently from the day `on`."""
    found = why_not_change(unit, facts)
    if not facts.get("title", unit.title):
        found += (reasons.NAME_MISSING,)
    return found + why_not_day(unit, on)


def why_not_day(unit: Unit, on: date | None) -> tuple[Refusal, ...]:
    """Against letting something take effect on a day."""
    if on is None:
        return (reasons.DATE_MISSING,)
    if on > today():
        return (reasons.DATE_IN_FUTURE,)
    earliest = name_since(unit)
    early = earliest is not None and on < earliest
    return (reasons.DATE_TOO_EARLY,) if early else ()


def languages_of(presence: Presence) -> tuple[str, ...]:
    """Languages in which a unit's site, or its desk, is opened."""
    return ("vi", "en") if presence is Presence.OPEN else ("vi",)


def _why_not_site(unit: Unit) -> tuple[Refusal, ...]:
    if unit.code == main_unit_code():
        return (reasons.MAIN_SITE,)
    return why_not_touch(unit)


def why_not_open(unit: Unit, presence: Presence) -> tuple[Refusal, ...]:
    """Against opening the unit's site, or a desk (which must not hide a site)."""
    entry = directory().entries[unit.code]
    if presence is Presence.DESK:
        is_open = bool(entry.sites)
    else:
        is_open = all(map(entry.public_site, languages_of(presence)))
    return _why_not_site(unit) or ((reasons.ALREADY_OPEN,) if is_open else ())


def why_not_open_in(unit: Unit, language: str | None = None) -> tuple[Refusal, ...]:
    """Against opening the unit's site in a language besides the portal's two (10.3);
    None: in any.
    """
    entry, others = directory().entries[unit.code], further_languages()
    open_in = [one for one in others if entry.public_site(one) is not None]
    if found := _why_not_site(unit):
        return found
    if not others:
        return (reasons.NO_FURTHER_LANGUAGE,)
    if language not in (None, *others):
        return (reasons.UNKNOWN_LANGUAGE.at("language", known=", ".join(others)),)
    if entry.public_site("vi") is None:
        return (reasons.OPEN_FIRST,)
    is_open = language in open_in if language else len(open_in) == len(others)
    return (reasons.ALREADY_OPEN,) if is_open else ()


def why_not_desk(unit: Unit, reason: str = "") -> tuple[Refusal, ...]:
    """Against taking the unit's site back to a desk."""
    sites = directory().entries[unit.code].sites.values()
    is_open = any(site.state.is_public for site in sites)
    return _why_not_site(unit) or (() if is_open else (reasons.NOT_OPEN,))


def why_not_end(unit: Unit) -> tuple[Refusal, ...]:
    """Against closing or merging the unit, whatever is stated."""
    if unit.code == main_unit_code():
        return (reasons.MAIN_UNIT,)
    return why_not_touch(unit)


def why_not_merge(
    unit: Unit, successor: str | None, on: date | None, reason: str
) -> tuple[Refusal, ...]:
    """Against merging the unit into `successor` on a day, for a reason."""
    missing = () if successor else (reasons.SUCCESSOR_MISSING,)
    stated = missing + _why_not_stated(unit, successor, on, reason)
    return why_not_end(unit) or stated or why_not_left(unit.code, successor)


def why_not_take_in(
    unit: Unit, units: tuple[str, ...], on: date | None, reason: str
) -> tuple[Refusal, ...]:
    """Against merging all of these units into this one; each reason once."""
    found = list(why_not_touch(unit))
    if not units:
        found.append(reasons.UNITS_MISSING)
    for code in units:
        other = get_unit(code)
        if other is None:
            found.append(reasons.UNKNOWN_UNIT.at("units", code=code))
        else:
            found.extend(why_not_merge(other, unit.code, on, reason))
    return tuple(dict.fromkeys(found))


def why_not_close_at_all(unit: Unit) -> tuple[Refusal, ...]:
    """Against closing the unit: nobody would stand above those that belong to it."""
    members = directory().members_of(unit.code)
    found = why_not_end(unit)
    if found or not members:
        return found
    return (reasons.HAS_MEMBERS.at(count=len(members), first=members[0].name),)


def why_not_close(
    unit: Unit, successor: str | None, on: date | None, reason: str
) -> tuple[Refusal, ...]:
    """Against closing the unit; a successor may be named, who then takes over."""
    stated = _why_not_stated(unit, successor, on, reason)
    found = why_not_close_at_all(unit) or stated
    return found or why_not_left(unit.code, successor)


def _why_not_stated(
    unit: Unit, successor: str | None, on: date | None, reason: str
) -> tuple[Refusal, ...]:
    found: tuple[Refusal, ...] = ()
    if successor == unit.code:
        found += (reasons.OWN_SUCCESSOR,)
    elif successor:
        found += rules.why_not_standing(directory(), successor, "successor")
    found += why_not_day(unit, on)
    return found if reason.strip() else (*found, reasons.REASON_MISSING)
