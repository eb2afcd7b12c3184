"""The life of a unit: entered, opened, renamed, moved, merged, closed (2.2a, 5.2).

Page, API and scripts share these functions. They raise Refused with every reason
against the act, and change nothing then. Whoever calls has checked the permission
"Manage units". Each act is told by an event (`events.py`).
"""

from ...base.dates import today
from ...base.languages import reads_english
from ...base.refusal import Refused
from ..boards.groups import ensure_groups
from ..kinds import Presence
from ..register import events
from ..register.history import current_user
from ..register.history import facts_of
from ..register.history import record_changes
from ..register.lookup import require_unit
from ..register.lookup import unit_register
from ..register.unit import Unit
from ..site_places import SiteState
from ..sites.finding import find_site
from ..sites.finding import sites_of
from ..sites.section_plans import plans_of_unit_site
from ..sites.transitions import change_state
from ..sites.transitions import state_of
from . import refusing
from .opening import open_site
from .succession import concerned_by_end
from .succession import end_unit
from .succession import pass_members
from .undoing import kept_for_undoing
from collections.abc import Mapping
from datetime import date
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def create_unit(facts: Mapping[str, Any]) -> Unit:
    """Enter a unit in the register; `facts` are valid values of IUnit's fields."""
    Refused.raise_for(*refusing.why_not_create(facts))
    unit = createContent("Unit", id=facts["code"], language="vi", **facts)
    return addContentToContainer(unit_register(), unit, checkConstraints=False)


def change_unit(
    unit: Unit, facts: Mapping[str, Any], on: date | None = None, reason: str = ""
) -> None:
    """Change facts of a unit: name, host, place in the tree and the like.

    Former names (with `on` as their last day) and former host names are kept; sites and
    groups that bear the old name get the new one.
    """
    Refused.raise_for(*refusing.why_not_change(unit, facts))
    if on is not None:
        Refused.raise_for(*refusing.why_not_day(unit, on))
    before = facts_of(unit)
    for name, value in facts.items():
        setattr(unit, name, value)
    record_changes(unit, on or today(), reason)
    notify(ObjectModifiedEvent(unit))
    unit.reindexObject()
    _rename_sites(unit, before)


def _rename_sites(unit: Unit, before: Mapping[str, Any]) -> None:
    sites = sites_of(unit.code)
    if sites and unit.title != before["title"]:
        ensure_groups(unit.code, unit.title)
    for site in sites:
        old = (reads_english(site.language) and before["title_en"]) or before["title"]
        if site.title == old and old != unit.name_in(site.language):
            site.title = unit.name_in(site.language)
            notify(ObjectModifiedEvent(site))
            site.reindexObject()


def move_unit(
    unit: Unit, parent: str | None, on: date | None = None, reason: str = ""
) -> None:
    """Place the unit below another one, or at the root of the tree (None)."""
    change_unit(unit, {"parent_unit": parent}, on, reason)


def open_unit(unit: Unit, presence: Presence = Presence.OPEN) -> None:
    """Open the unit's site in both languages, or a desk that only its board sees.

    A desk that stands already is shown to the public as it is.
    """
    Refused.raise_for(*refusing.why_not_open(unit, presence))
    languages = refusing.languages_of(presence)
    for language in languages:
        site = find_site(unit.code, language)
        if site is None:
            open_site(unit, plans_of_unit_site(language), presence, language)
        elif presence is Presence.OPEN and state_of(site) is SiteState.DESK:
            change_state(site, "open")
    details = {"presence": presence.value, "languages": ", ".join(languages)}
    notify(events.UnitOpened(unit, current_user(), details))


def open_unit_in(unit: Unit, language: str) -> None:
    """Open the unit's site in a further language, with its sections (10.3)."""
    Refused.raise_for(*refusing.why_not_open_in(unit, language))
    site = find_site(unit.code, language)
    if site is None:
        open_site(unit, plans_of_unit_site(language), Presence.OPEN, language)
    else:
        change_state(site, "open")
    details = {"presence": Presence.OPEN.value, "languages": language}
    notify(events.UnitOpened(unit, current_user(), details))


def take_to_desk(unit: Unit, reason: str = "") -> None:
    """Take the unit's site from the public; its board goes on working there."""
    Refused.raise_for(*refusing.why_not_desk(unit))
    for site in sites_of(unit.code):
        if state_of(site) is SiteState.OPEN:
            change_state(site, "to_desk")
    details = {"act": "desk", "on": today().isoformat(), "reason": reason}
    notify(events.UnitChanged(unit, current_user(), details))


def merge_unit(unit: Unit, successor: str | None, on: date | None, reason: str) -> None:
    """Merge the unit into another, which takes over its sites' work and its members."""
    Refused.raise_for(*refusing.why_not_merge(unit, successor, on, reason))
    _end(unit, successor, on, reason, merged=True)


def take_in(unit: Unit, units: tuple[str, ...], on: date | None, reason: str) -> None:
    """Merge several units into this one at once: all of them or none."""
    Refused.raise_for(*refusing.why_not_take_in(unit, units, on, reason))
    for code in units:
        merge_unit(require_unit(code), unit.code, on, reason)


def close_unit(
    unit: Unit, on: date | None, reason: str, successor: str | None = None
) -> None:
    """Close the unit; without a successor nobody writes on its sites any more."""
    Refused.raise_for(*refusing.why_not_close(unit, successor, on, reason))
    _end(unit, successor or None, on, reason, merged=False)


def _end(
    unit: Unit, successor: str | None, on: date | None, reason: str, *, merged: bool
) -> None:
    assert on is not None
    concerned = concerned_by_end(unit.code)
    details = {
        "successor": successor or "",
        "on": on.isoformat(),
        "reason": reason,
        "memberships": concerned.memberships,
        "open_work": concerned.open_work,
        "members": len(concerned.members),
    }
    ended = events.UnitMerged if merged else events.UnitClosed
    with kept_for_undoing(unit):
        if merged and successor is not None:
            pass_members(unit, successor, on, reason)
        end_unit(unit, on, reason, successor, merged)
        notify(ended(unit, current_user(), details))
