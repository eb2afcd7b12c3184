"""Take the end of a unit back, while nothing else followed (2.2a).

What the end changes is compared with what was there before, whoever changed it: facts
of units, levels on sites, what sections take in, memberships, who keeps the records. It
is put back as it was; where one of these was changed again, nothing is.
"""

from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.store import board_store
from ..owning import apply_owner
from ..owning import IOwnedRecord
from ..register import reasons
from ..register.changes import count_change
from ..register.directory import directory
from ..register.events import UnitEnding
from ..register.events import UnitRestored
from ..register.history import current_user
from ..register.history import record_changes
from ..register.lookup import all_units
from ..register.lookup import require_unit
from ..register.unit import Unit
from ..site_places import SiteState
from ..sites.finding import sites_of
from ..sites.transitions import change_state
from ..sites.transitions import state_of
from .closing import sections_of
from .in_charge import give_levels
from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from DateTime import DateTime
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


OF_UNIT = ("parent_unit", "valid_to", "successor", "end_reason", "merged")
OF_SITE = ("__ac_local_roles__",)
OF_SECTION = (
    "constrain_types_mode",
    "locally_allowed_types",
    "immediately_addable_types",
)
OF_MEMBERSHIP = ("until", "ended_by")
OF_RECORD = ("owner_unit", "doers")
BACK = {SiteState.CLOSED: "reopen", SiteState.CLOSED_DESK: "reopen_desk"}

Held = tuple[bool, Any]
"""Whether the object has the attribute, and its value."""


@contextmanager
def kept_for_undoing(unit: Unit) -> Iterator[None]:
    """Around what ends the unit: keep on it what that changed."""
    concerned = list(_concerned(unit))
    before = [[_held(one, name) for name in names] for one, names in concerned]
    yield
    unit.end_changes = tuple(
        (one, name, old, new)
        for (one, names), olds in zip(concerned, before, strict=True)
        for name, old in zip(names, olds, strict=True)
        if (new := _held(one, name)) != old
    )
    unit.ended_at = now_utc()


def _concerned(unit: Unit) -> Iterator[tuple[Any, tuple[str, ...]]]:
    for one in all_units():
        yield aq_base(one), OF_UNIT
    for code in (unit.code, *_predecessors(unit)):
        for site in sites_of(code):
            yield aq_base(site), OF_SITE
    for site in sites_of(unit.code):
        for section in sections_of(site):
            yield aq_base(section), OF_SECTION
    for _key, membership in board_store().of_unit(unit.code):
        yield membership, OF_MEMBERSHIP
    ending = UnitEnding(unit, list(_records_of(unit.code)))
    notify(ending)
    bases = {id(aq_base(one)): aq_base(one) for one in ending.concerned}
    for base in bases.values():
        yield base, OF_RECORD


def _predecessors(unit: Unit) -> list[str]:
    return [one.code for one in directory().predecessors_of(unit.code)]


def _records_of(code: str) -> Iterator[Any]:
    """Records, and what stands in units, of which the unit's board is in charge."""
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    for brain in search(unit_code=code, object_provides=IOwnedRecord.__identifier__):
        yield brain._unrestrictedGetObject()


def _held(one: Any, name: str) -> Held:
    missing = object()
    value = getattr(one, name, missing)
    return (False, None) if value is missing else (True, deepcopy(value))


def why_not_undo(unit: Unit, reason: str = "") -> tuple[Refusal, ...]:
    """Against taking the end of the unit back."""
    if unit.valid_to is None:
        return (reasons.NOT_ENDED,)
    if not unit.end_changes or _something_followed(unit):
        return (reasons.SOMETHING_FOLLOWED,)
    return ()


def _something_followed(unit: Unit) -> bool:
    if any(_held(one, name) != new for one, name, _old, new in unit.end_changes):
        return True
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    paths = ["/".join(site.getPhysicalPath()) for site in sites_of(unit.code)]
    ended = DateTime((unit.ended_at or now_utc()).isoformat())
    return bool(paths) and any(brain.modified > ended for brain in search(path=paths))


def undo_end(unit: Unit, reason: str = "") -> None:
    """Put back what the end changed. Raises Refused.

    Whoever calls has checked the permission "Manage units".
    """
    Refused.raise_for(*why_not_undo(unit))
    changes, predecessors = unit.end_changes, _predecessors(unit)
    for one, name, (there, old), _new in changes:
        setattr(one, name, deepcopy(old)) if there else delattr(one, name)
    unit.end_changes, unit.ended_at = (), None
    count_change()
    for site in sites_of(unit.code):
        change_state(site, BACK[state_of(site)], reason)
    for code in predecessors:
        for site in sites_of(code):
            site.reindexObjectSecurity()
    _reindex(changes, reason)
    for ended in (unit, *map(require_unit, predecessors)):
        give_levels(ended)
    notify(UnitRestored(unit, current_user(), {"reason": reason}))


def _reindex(changes: tuple[tuple[Any, ...], ...], reason: str) -> None:
    """Units and records, each once, with what follows from what was put back."""
    bases = {id(one): one for one, name, *_ in changes if name in OF_UNIT + OF_RECORD}
    for base in bases.values():
        found = uuidToObject(IUUID(base), unrestricted=True)
        if isinstance(found, Unit):
            record_changes(found, today(), reason)
            notify(ObjectModifiedEvent(found))
        elif found is not None:
            apply_owner(found)
        if found is not None:
            found.reindexObject()
