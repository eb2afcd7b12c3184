"""Of what classes a catalog is made, and so which objects only its questions use."""

from .reads import as_reads
from .reads import numbers_of
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
    oids = (getattr(one, "_p_oid", None) for one in aq_chain(catalog)[1:])
    around = set(map(u64, filter(None, oids)))
    listed = list(used)
    others = other_kinds(listed, packages)
    rest = [one for one in listed if type(one) in others] if others else []
    if not around.issuperset(numbers_of(rest)):
        return None
    return as_reads(set(numbers_of(listed)) - around)


def other_kinds(used: Iterable[Any], packages: Collection[str]) -> set[type]:
    """Of what was used, the classes that are none of the packages."""
    return {one for one in set(map(type, used)) if package_of(one) not in packages}
