"""Which types of items the search page finds, and the language of one."""

from ...base.asked import catalog_of_site
from plone import api
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain


NO_HITS = frozenset(("LIF", "LRF", "Plone Site", "RegisterYear"))
"""Types that hold things together; nobody asks for one of them."""


def searched_types() -> list[str]:
    """Every type but those, and those that a setting of Plone's leaves out."""
    left_out = api.portal.get_registry_record("plone.types_not_searched", default=())
    known = set(api.portal.get_tool("portal_types"))
    return sorted(known - NO_HITS - set(left_out or ()))


def is_searched(name: str) -> bool:
    return name in searched_types()


def language_of(brain: AbstractCatalogBrain) -> str:
    """The language an item is in as the catalog knows it, else ""."""
    index = catalog_of_site().indexes.get("Language")
    return str(index._unindex.get(brain.getRID()) or "") if index else ""
