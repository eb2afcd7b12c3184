"""When a unit ends and another takes over, its records pass to that unit (2.2a).

Issuer, number and links stay: who issued a document does not change with who keeps it.
"""

from ...units.owning import apply_owner
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from .official_document import OfficialDocument
from .register import REGISTER_IDS
from collections.abc import Iterator
from plone import api


def pass_records(event: UnitMerged | UnitClosed) -> None:
    """Make the successor the owner of every record of the unit."""
    successor = event.details.get("successor")
    if not successor:
        return
    for record in _records_of(event.unit.code):
        record.owner_unit = successor
        apply_owner(record)
        record.reindexObject(idxs=["unit_code"])
        record.reindexObjectSecurity()


def _records_of(code: str) -> Iterator[OfficialDocument]:
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        unit_code=code, portal_type=list(REGISTER_IDS)
    )
    for brain in brains:
        yield brain._unrestrictedGetObject()
