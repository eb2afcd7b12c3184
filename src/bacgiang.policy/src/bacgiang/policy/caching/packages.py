"""Of what classes a catalog is made, and so which objects only its questions use."""

from .reads import as_reads
from .reads import Reads
from Acquisition import aq_base
from Acquisition import aq_chain
from collections.abc import Collection
from collections.abc import Iterable
from persistent import Persistent
from typing import Any
from ZODB.utils import u64


EVERY_CATALOG = frozenset(("BTrees", "Products.ZCatalog"))
"""Packages of the classes of which a catalog is made, beside those of its indexes; what
else a question uses is read as any object is.
"""

_packages: dict[type, str] = {}


def package_of(kind: type) -> str:
    """`BTrees`, `Products.PluginIndexes.FieldIndex`."""
    found = _packages.get(kind)
    if found is None:
        found = _packages[kind] = kind.__module__.rpartition(".")[0]
    return found


def packages_of(catalog: Any) -> set[str]:
    """Those of its indexes."""
    return {package_of(type(aq_base(one))) for one in catalog.indexes.values()}


def used_by_question(
    catalog: Any, used: Iterable[Persistent], packages: Collection[str]
) -> Reads | None:
    """On what a question's answer rests, for others who are told it; None where that is
    more than objects of catalogs. `used` stands in memory, and is bare.
    """
    # What the catalog stands in is used by every page, also by those that recall.
    around = {getattr(one, "_p_oid", None) for one in aq_chain(catalog)[1:]}
    within = [one for one in used if one._p_oid not in around]
    if not all(package_of(one) in packages for one in {type(one) for one in within}):
        return None
    return as_reads({u64(one._p_oid) for one in within})
