"""The life of a unit: entered, opened, renamed, moved, merged, closed (2.2a, 5.2).

Page, API and scripts share these functions. They raise Refused with every reason
against the act, and change nothing then. Whoever calls has checked the permission
"Manage units". Each act is told by an event (`events.py`).
"""

from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.groups import ensure_groups
from ..kinds import Presence
from ..register.events import UnitChanged
from ..register.events import UnitClosed
from ..register.events import UnitMerged
from ..register.events import UnitOpened
from ..register.history import current_user
from ..register.history import facts_of
from ..register.history import name_since
from ..register.history import record_changes
from ..register.lookup import require_unit
from ..register.lookup import unit_register
from ..register.rules import why_not_day
from ..register.unit import Unit
from ..sites.finding import find_site
from ..sites.finding import sites_of
from ..sites.section_plans import plans_of_unit_site
from .opening import hide_site
from .opening import open_site
from .opening import show_site
from .refusing import languages_of
from .refusing import why_not_change_to
from .refusing import why_not_close_on
from .refusing import why_not_create
from .refusing import why_not_merge
from .refusing import why_not_open_as
from .refusing import why_not_take_to_desk
from .succession import Concerned
from .succession import concerned_by_end
from .succession import end_unit
from .succession import pass_members
from collections.abc import Mapping
from datetime import date
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def _refuse(*refusals: Refusal) -> None:
    if refusals:
        raise Refused(*refusals)


def create_unit(facts: Mapping[str, Any]) -> Unit:
    """Enter a unit in the register; `facts` are valid values of IUnit's fields."""
    _refuse(*why_not_create(facts))
    unit = createContent("Unit", id=facts["code"], language="vi", **facts)
    return addContentToContainer(unit_register(), unit, checkConstraints=False)


def change_unit(
    unit: Unit, facts: Mapping[str, Any], on: date | None = None, reason: str = ""
) -> None:
    """Change facts of a unit: name, host, place in the tree and the like.

    Former names (with `on` as their last day) and former host names are kept; sites and
    groups that bear the old name get the new one.
    """
    _refuse(*why_not_change_to(unit, facts))
    if on is not None:
        _refuse(*why_not_day(on, today(), name_since(unit)))
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
        old = (site.language == "en" and before["title_en"]) or before["title"]
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
    _refuse(*why_not_open_as(unit, presence))
    for language in languages_of(presence):
        site = find_site(unit.code, language)
        if site is None:
            open_site(unit, plans_of_unit_site(language), presence, language)
        elif presence is Presence.OPEN:
            show_site(site)
    details = {
        "presence": presence.value,
        "languages": ", ".join(languages_of(presence)),
    }
    notify(UnitOpened(unit, current_user(), details))


def take_to_desk(unit: Unit, reason: str = "") -> None:
    """Take the unit's site from the public; its board goes on working there."""
    _refuse(*why_not_take_to_desk(unit))
    for site in sites_of(unit.code):
        hide_site(site)
    details = {"act": "desk", "on": today().isoformat(), "reason": reason}
    notify(UnitChanged(unit, current_user(), details))


def merge_unit(unit: Unit, successor: str | None, on: date | None, reason: str) -> None:
    """Merge the unit into another, which takes over its sites' work and its members."""
    _refuse(*why_not_merge(unit, successor, on, reason))
    assert successor is not None and on is not None
    concerned = concerned_by_end(unit.code)
    pass_members(unit, require_unit(successor), on, reason)
    end_unit(unit, on, reason, successor, merged=True)
    details = _end_details(concerned, on, reason, successor)
    notify(UnitMerged(unit, current_user(), details))


def close_unit(
    unit: Unit, on: date | None, reason: str, successor: str | None = None
) -> None:
    """Close the unit; without a successor nobody writes on its sites any more."""
    successor = successor or None
    _refuse(*why_not_close_on(unit, successor, on, reason))
    assert on is not None
    concerned = concerned_by_end(unit.code)
    end_unit(unit, on, reason, successor, merged=False)
    details = _end_details(concerned, on, reason, successor)
    notify(UnitClosed(unit, current_user(), details))


def _end_details(
    concerned: Concerned, on: date, reason: str, successor: str | None
) -> dict[str, Any]:
    return {
        "successor": successor or "",
        "on": on.isoformat(),
        "reason": reason,
        "memberships": concerned.memberships,
        "open_work": concerned.open_work,
        "members": len(concerned.members),
    }
