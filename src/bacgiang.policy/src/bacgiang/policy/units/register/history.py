"""What a unit was called before, and under which hosts: kept, however it changed."""

from ..public_lines import LinesComeOut
from .events import UnitChanged
from .unit import FormerName
from .unit import Unit
from datetime import date
from plone import api
from typing import Any
from zope.event import notify


NAMES = ("title", "title_en")
FACTS: tuple[str, ...] = (*NAMES, "short_name", "kind", "parent_unit", "host", "order")
FACTS += ("update_frequency", "valid_from")


def current_user() -> str:
    """User id of whoever acts, "" for set-up and visitors."""
    return api.user.get_current().getId() or ""


def facts_of(unit: Unit) -> dict[str, Any]:
    return {name: getattr(unit, name) for name in FACTS}


def remember(unit: Unit) -> None:
    """Note the facts as they stand, so that the next change can be told from them."""
    unit.recorded_facts = facts_of(unit)


def refuse_secret_names(unit: Unit) -> None:
    """Raise Refused where a name, public at once on all pages, holds a mark (4.2a)."""
    if current_user():
        names = {name: getattr(unit, name) or "" for name in (*NAMES, "short_name")}
        notify(LinesComeOut(names))


def name_since(unit: Unit) -> date | None:
    """Since when the unit bears its present name, as far as is known."""
    former = unit.former_names
    return former[-1].until if former else unit.valid_from


def record_changes(unit: Unit, on: date, reason: str = "") -> bool:
    """Keep former names and hosts, tell what changed; False when nothing did."""
    before, after = unit.recorded_facts or {}, facts_of(unit)
    changed = [name for name in FACTS if before.get(name) != after[name]]
    if not changed or not before:
        remember(unit)
        return False
    refuse_secret_names(unit)
    if any(name in changed for name in NAMES):
        _keep_name(unit, before, on)
    if "host" in changed:
        _keep_host(unit, before["host"], after["host"])
    remember(unit)
    details: dict[str, Any] = {"act": "change", "on": on.isoformat(), "reason": reason}
    for name in changed:
        details[f"{name}_before"] = _told(before.get(name))
        details[f"{name}_after"] = _told(after[name])
    notify(UnitChanged(unit, current_user(), details))
    return True


def _keep_name(unit: Unit, before: dict[str, Any], on: date) -> None:
    former = FormerName(before["title"], before["title_en"] or "", name_since(unit), on)
    unit.former_names = (*unit.former_names, former)


def _keep_host(unit: Unit, old: str | None, new: str | None) -> None:
    kept = [host for host in unit.former_hosts or () if host not in (old, new)]
    unit.former_hosts = tuple([*kept, old] if old else kept)


def _told(value: Any) -> str | int:
    if isinstance(value, int):
        return value
    return "" if value is None else str(value)
