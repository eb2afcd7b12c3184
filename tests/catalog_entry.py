"""What the catalog holds of an item, to compare before and after."""

from plone import api
from Products.CMFCore.indexing import processQueue
from typing import Any


def entry(item: Any) -> tuple[dict[str, Any], dict[str, str]]:
    """Its indexes and its columns."""
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")._catalog
    rid = catalog.uids["/".join(item.getPhysicalPath())]
    indexes = {
        name: catalog.getIndex(name).getEntryForObject(rid, None)
        for name in catalog.indexes
    }
    columns = dict(zip(catalog.names, catalog.data[rid], strict=True))
    return indexes, {name: str(value) for name, value in columns.items()}
