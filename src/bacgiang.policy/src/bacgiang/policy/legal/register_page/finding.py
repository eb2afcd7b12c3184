"""Ask the catalog what a reader asks a register."""

from ...search.searching import find as find_in
from ...search.searching import Found
from .asked import Asked
from .asked import FACETS
from .asked import Sort
from plone import api
from typing import Any


ORDER = {
    Sort.NEWEST: ("issue_date", "descending"),
    Sort.OLDEST: ("issue_date", "ascending"),
}


def query_of(asked: Asked, portal_type: str) -> dict[str, Any]:
    """The catalog query; whoever asks sees what they may see, published or not."""
    query: dict[str, Any] = {"portal_type": portal_type}
    for name in FACETS:
        value = getattr(asked, name)
        if value:
            query[name] = int(value) if name == "issue_year" else value
    if asked.unit:
        query["unit_code"] = asked.unit
    if asked.text:
        query["SearchableText"] = asked.text
    if asked.order in ORDER:
        query["sort_on"], query["sort_order"] = ORDER[asked.order]
    return query


def find(asked: Asked, portal_type: str) -> Found:
    """What was found; its order and facets are made when asked for."""
    tool = api.portal.get_tool("portal_catalog")
    return find_in(tool, query_of(asked, portal_type))
