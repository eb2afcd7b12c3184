"""How many records a register shows to the public."""

from ...base.sites import sites
from ..searching import find
from plone import api
from plone.dexterity.content import DexterityContent


class PublicRecords:
    """Those of the unit of the site; all on the main site.

    A subclass adapts a register of its room.
    """

    portal_type = ""
    # The index that says whose a record is.
    unit_index = "unit_code"

    def __init__(self, register: DexterityContent) -> None:
        self._register = register

    def count(self) -> int:
        query = {
            "portal_type": self.portal_type,
            "review_state": "published",
            "show_inactive": False,
        }
        unit = sites().unit_code_of(self._register)
        if unit != sites().main_unit_code():
            query[self.unit_index] = unit
        return find(api.portal.get_tool("portal_catalog"), query).total
