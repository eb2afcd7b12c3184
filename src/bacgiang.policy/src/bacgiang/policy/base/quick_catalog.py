"""A question to the catalog asks the indexes that it names.

Before each one Zope asked all seventy which names they answer to, and whether they put
questions in another way: half of the steps of a question that finds little.
"""

from collections.abc import Iterable
from functools import lru_cache
from Products.PluginIndexes.interfaces import ITransposeQuery
from Products.ZCatalog.Catalog import Catalog
from Products.ZCatalog.plan import CatalogPlan
from typing import Any


def make_query(self: Catalog, query: dict[str, Any]) -> dict[str, Any]:
    """`Products.ZCatalog.Catalog.Catalog.make_query`."""
    indexes = self.indexes
    if any(map(_puts_otherwise, set(map(type, indexes.values())))):
        for name in indexes:
            index = self.getIndex(name)
            if ITransposeQuery.providedBy(index):
                query = index.make_query(query)
    return {
        name: sorted(said) if isinstance(said, (list, tuple)) else said
        for name, said in query.items()
    }


def plan_of(
    self: CatalogPlan, catalog: Catalog, query: Any = None, threshold: float = 0.1
) -> None:
    """`Products.ZCatalog.plan.CatalogPlan.__init__`."""
    self.catalog = catalog
    self.cid = self.get_id()
    indexes = catalog.indexes
    kinds = (tuple(indexes), tuple(map(type, indexes.values())))
    if kinds not in _names:
        if len(_names) >= MOST:
            _names.clear()
        _names[kinds] = dict(_answered(catalog, indexes.values()))
    self.querykey_to_index = _names[kinds]
    self.query = query
    self.key = self.make_key(query)
    self.benchmark = {}
    self.threshold = threshold
    self.init_timer()


MOST = 20
"""Sets of indexes that are known: those of each catalog, and what they were before."""

_names: dict[Any, dict[str, str]] = {}


def _answered(catalog: Catalog, indexes: Iterable[Any]) -> Iterable[tuple[str, str]]:
    """By the name that is asked for, the name of the index."""
    for index in indexes:
        for name in catalog._get_index_query_names(index):
            yield name, index.getId()


@lru_cache(maxsize=256)
def _puts_otherwise(kind: type) -> bool:
    return bool(ITransposeQuery.implementedBy(kind))
