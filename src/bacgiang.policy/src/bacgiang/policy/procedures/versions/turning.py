"""Lists and search show the version of the day: at its turn they are told anew."""

from ...base.dates import today
from ...legal.documents.day_number import day_number
from plone import api
from typing import Any


TYPES = ("Procedure", "ProcedureForm")


def turn_versions(site: Any) -> int:
    """Index anew what another version holds of today; return how many items."""
    catalog = api.portal.get_tool("portal_catalog")
    due = {"query": day_number(today()), "range": "max"}
    brains = catalog.unrestrictedSearchResults(
        effect_until=due, portal_type=list(TYPES)
    )
    for brain in brains:
        brain._unrestrictedGetObject().reindexObject()
    return len(brains)
