"""What is added to the catalog is filled from the items that are there."""

from .told import tell
from .told import tell_of
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
import transaction


AT_ONCE = 500
"""Objects between two savepoints, which let memory go again."""


@contextmanager
def filled_catalog() -> Iterator[None]:
    """Around what adds indexes and columns: fills what is new or was emptied."""
    catalog = api.portal.get_tool("portal_catalog")
    sizes, columns = _sizes(catalog), set(catalog.schema())
    yield
    after = _sizes(catalog)
    indexes = {
        name
        for name, size in after.items()
        if name not in sizes or (sizes[name] and not size)
    }
    added = set(catalog.schema()) - columns
    tell_of("Indexes to be filled", indexes)
    tell_of("Columns to be filled", added)
    if indexes or added:
        fill(catalog, indexes, with_columns=bool(added))


def fill(catalog: CatalogTool, indexes: set[str], *, with_columns: bool) -> None:
    """Index every item in these indexes, and its columns anew where they changed."""
    # An index has to be named, and this one is cheap.
    wanted = sorted(indexes) or ["UID"]
    paths = list(catalog._catalog.uids)
    for number, path in enumerate(paths, 1):
        item = catalog.unrestrictedTraverse(path, None)
        if item is not None:
            catalog.catalog_object(
                item, path, idxs=wanted, update_metadata=int(with_columns)
            )
        if not number % AT_ONCE:
            transaction.savepoint(optimistic=True)
    tell("Items indexed: %d", len(paths))


def _sizes(catalog: CatalogTool) -> dict[str, int]:
    """Entries of every index that says how many it has."""
    found = catalog._catalog.indexes
    return {name: getattr(found[name], "indexSize", int)() for name in found}
