"""When a unit ends and another takes over, its drafts pass to that unit (2.2a)."""

from ...units.owning import apply_owner
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from plone import api


def pass_drafts(event: UnitMerged | UnitClosed) -> None:
    """Make the successor the owner of every draft of the unit."""
    successor = event.details.get("successor")
    if not successor:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        unit_code=event.unit.code, portal_type="LegalDraft"
    ):
        draft = brain._unrestrictedGetObject()
        draft.owner_unit = successor
        apply_owner(draft)
        draft.reindexObject(idxs=["unit_code"])
        draft.reindexObjectSecurity()
