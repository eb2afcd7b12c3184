"""When a unit ends and another takes over, its records pass to that unit (2.2a)."""

from .owning import hand_over
from .register.events import UnitClosed
from .register.events import UnitMerged
from collections.abc import Iterable
from plone import api


def pass_owned(event: UnitMerged | UnitClosed, types: Iterable[str]) -> None:
    """Make the successor the owner of the unit's records of some types."""
    successor = event.details.get("successor")
    if not successor:
        return
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        unit_code=event.unit.code, portal_type=list(types)
    )
    for record in [brain._unrestrictedGetObject() for brain in brains]:
        hand_over(record, successor)
        record.reindexObject(idxs=["unit_code"])
        record.reindexObjectSecurity()
