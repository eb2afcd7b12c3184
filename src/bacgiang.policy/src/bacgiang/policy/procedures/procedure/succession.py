"""When a unit ends and another takes over, its procedures and forms pass to it."""

from ...units.owning import hand_over
from ...units.register.events import UnitClosed
from ...units.register.events import UnitEnding
from ...units.register.events import UnitMerged
from plone import api
from typing import Any


TYPES = ("Procedure", "ProcedureForm")


def pass_procedures(event: UnitMerged | UnitClosed) -> None:
    """Make the successor the owner, and name it among those who carry it out."""
    old, successor = event.unit.code, event.details.get("successor")
    if not successor:
        return
    for item in _procedures_of(old):
        if item.owning_unit == old:
            hand_over(item, successor)
        doers = getattr(item, "doers", ())
        if old in doers:
            named = (successor if one == old else one for one in doers)
            item.doers = tuple(dict.fromkeys(named))
        item.reindexObject(idxs=["unit_code", "doers"])
        item.reindexObjectSecurity()


def _procedures_of(code: str) -> list[Any]:
    """Procedures and forms that the unit keeps or carries out."""
    catalog = api.portal.get_tool("portal_catalog")
    concerned = {
        brain.getPath(): brain
        for index in ("unit_code", "doers")
        for brain in catalog.unrestrictedSearchResults(
            {index: code, "portal_type": list(TYPES)}
        )
    }
    return [brain._unrestrictedGetObject() for brain in concerned.values()]


def tell_concerned(event: UnitEnding) -> None:
    """Subscriber: what `pass_procedures` may change."""
    event.concerned.extend(_procedures_of(event.unit.code))
