"""When a unit ends and another takes over, its records pass to that unit (2.2a).

Issuer, number and links stay: who issued a document does not change with who keeps it.
"""

from ...units.owning import hand_over
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from .register import REGISTER_IDS
from plone import api


def pass_records(event: UnitMerged | UnitClosed) -> None:
    """Make the successor the owner of every record of the unit."""
    successor = event.details.get("successor")
    if not successor:
        return
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        unit_code=event.unit.code, portal_type=list(REGISTER_IDS)
    )
    for record in [brain._unrestrictedGetObject() for brain in brains]:
        hand_over(record, successor)
        record.reindexObject(idxs=["unit_code"])
        record.reindexObjectSecurity()
