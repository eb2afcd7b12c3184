"""A copy goes with its record when the end of a unit is taken back (2.2a)."""

from ...units.owning import hand_over
from ...units.owning import IOwnedRecord
from ...units.register.events import UnitRestored
from .rules import working_copy_of
from plone import api


def give_copies_back(event: UnitRestored) -> None:
    """Subscriber: copies that the successor's board began meanwhile, or it would go on
    to publish over another unit's record, and keep that board from it.
    """
    code = event.unit.code
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    for brain in search(unit_code=code, object_provides=IOwnedRecord.__identifier__):
        copy = working_copy_of(brain._unrestrictedGetObject())
        if copy is not None and copy.owning_unit != code:
            hand_over(copy, code)
            copy.reindexObject(idxs=["unit_code"])
            copy.reindexObjectSecurity()
