"""Ask the catalog what a reader asks a register."""

from ..searching import find as find_in
from ..searching import Found
from .query import RegisterQuery
from plone import api


def find(query: RegisterQuery, portal_type: str) -> Found:
    """What was found; its order and facets are made when asked for."""
    tool = api.portal.get_tool("portal_catalog")
    return find_in(tool, query.catalog_query(portal_type))
