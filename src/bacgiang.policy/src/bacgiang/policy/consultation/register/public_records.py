"""How many drafts a register shows to the public."""

from ...search.searching import find
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ...units.sites.register_cards import IPublicRecords
from .registers import IDraftRegister
from plone import api
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IPublicRecords)
@adapter(IDraftRegister)
class PublicDrafts:
    """Those of the unit of the site; all on the main site."""

    def __init__(self, register: Any) -> None:
        self._register = register

    def count(self) -> int:
        query = {
            "portal_type": "LegalDraft",
            "review_state": "published",
            "show_inactive": False,
        }
        unit = unit_code_of(self._register)
        if unit != main_unit_code():
            query["unit_code"] = unit
        return find(api.portal.get_tool("portal_catalog"), query).total
