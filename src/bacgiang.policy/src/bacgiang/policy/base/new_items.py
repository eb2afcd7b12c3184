"""What has just been made is not looked for in the catalog, where it is not yet."""

from typing import Any


def reindex_security(self: Any, skip_self: bool = False) -> None:
    """`Products.CMFCore.CMFCatalogAware.CatalogAware.reindexObjectSecurity`.

    It searches for the item and for what stands in it. What has not come to the catalog
    yet will, as it is by then.
    """
    catalog = self._getCatalogTool()
    path = "/".join(self.getPhysicalPath())
    if catalog is None or self.objectIds() or catalog.getrid(path) is not None:
        self._old_reindexObjectSecurity(skip_self)
