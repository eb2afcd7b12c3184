"""Ask the catalog what a reader asks a register of procedures or forms."""

from ...search.searching import find as find_in
from ...search.searching import Found
from .asked import Asked
from .asked import CONDITIONS
from .asked import Sort
from plone import api
from typing import Any


PROCEDURES = "Procedure"
FORMS = "ProcedureForm"
ORDER = {
    Sort.NAME: ("sortable_title", "ascending"),
    Sort.CODE: ("procedure_code", "ascending"),
    Sort.CHANGED: ("modified", "descending"),
}


def query_of(asked: Asked, portal_type: str) -> dict[str, Any]:
    """The catalog query; whoever asks sees what they may see, published or not."""
    query: dict[str, Any] = {"portal_type": portal_type}
    query |= {name: getattr(asked, name) for name in CONDITIONS if getattr(asked, name)}
    if portal_type == FORMS and "doers" in query:
        query["unit_code"] = query.pop("doers")
    if asked.text:
        query["SearchableText"] = asked.text
    if asked.order in ORDER:
        query["sort_on"], query["sort_order"] = ORDER[asked.order]
    return query


def find(asked: Asked, portal_type: str) -> Found:
    """What was found; its order and facets are made when asked for."""
    tool = api.portal.get_tool("portal_catalog")
    return find_in(tool, query_of(asked, portal_type))
