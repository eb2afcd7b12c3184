"""The records that open data hold: published ones, in their version of today."""

from ...search.searching import find
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..register_page.query import ProcedureQuery
from ..register_page.query import PROCEDURES
from ..register_page.query import Sort
from ..tables.listed import Listed
from ..versions.held import held_of
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


AT_ONCE = 200


def published(register: DexterityContent, form: Mapping[str, Any]) -> Iterator[Listed]:
    """Yield what answers the question in an address, in the order of codes.

    Drafts are not among it, whoever asks, nor what is not public yet or any more.
    """
    question = ProcedureQuery.read(form).replace(sort=Sort.CODE)
    own = unit_code_of(register)
    if own != main_unit_code():
        question = question.replace(doers=own)
    query = {**question.catalog_query(PROCEDURES), "review_state": "published"}
    tool = api.portal.get_tool("portal_catalog")
    found = find(tool, {**query, "show_inactive": False})
    for start in range(0, found.total, AT_ONCE):
        for brain in found.brains(start, AT_ONCE):
            found_today = held_of(brain.UID)
            if found_today is not None:
                yield Listed(found_today.version.record(), brain.unit_code)
