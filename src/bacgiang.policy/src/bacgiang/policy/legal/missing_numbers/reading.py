"""Numbers of all records of a register, from the catalog's indexes alone.

Drafts of whatever unit count as there: only that their number is known is told.
"""

from .gaps import FIRST_YEAR
from .gaps import Gaps
from .gaps import gaps
from .gaps import Numbered
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.CatalogTool import CatalogTool
from Products.ZCatalog.query import IndexQuery
from typing import Any


def missing(portal_type: str, issuer: str = "", year: int | None = None) -> list[Gaps]:
    """Series with gaps; of one issuer (token), of one year, or all."""
    processQueue()
    return gaps(_numbered(_catalog(), portal_type, issuer, year))


def choices(portal_type: str) -> tuple[list[str], list[int]]:
    """Issuers (tokens) and years to narrow the check down to, years newest first."""
    processQueue()
    catalog = _catalog()
    rids = frozenset(_with_value(catalog, "portal_type", portal_type))
    issuers = [
        value
        for value in catalog.getIndex("issuer").uniqueValues()
        if not rids.isdisjoint(_with_value(catalog, "issuer", value))
    ]
    years = [
        value
        for value in catalog.getIndex("issue_year").uniqueValues()
        if value >= FIRST_YEAR
    ]
    return sorted(issuers), sorted(years, reverse=True)


def number_of(rid: int) -> str:
    """The number of a record as printed."""
    tool = api.portal.get_tool("portal_catalog")
    return str(tool.getMetadataForRID(rid).get("document_number") or "")


def _numbered(
    catalog: CatalogTool, portal_type: str, issuer: str, year: int | None
) -> Iterator[Numbered]:
    """Every record with a number that has marks."""
    rids = set(_with_value(catalog, "portal_type", portal_type))
    if issuer:
        rids &= set(_with_value(catalog, "issuer", issuer))
    issuers = catalog.getIndex("issuer").getEntryForObject
    types = catalog.getIndex("document_type").getEntryForObject
    years = catalog.getIndex("issue_year").getEntryForObject
    keys = catalog.getIndex("number_keys").getEntryForObject
    for rid in rids:
        key, counted = _key_and_year(keys(rid) or ())
        counted = counted or years(rid) or 0
        if key and (year is None or counted == year):
            yield Numbered(issuers(rid) or "", types(rid) or "", counted, key, rid)


def _key_and_year(keys: Iterable[str]) -> tuple[str, int]:
    """The key with marks, and the year of the one without ("76/2007"); "" and 0."""
    whole, year = "", 0
    for key in keys:
        last = key.rpartition("/")[2]
        if not last.isdecimal():
            whole = key
        elif len(last) == 4:
            year = int(last)
    return whole, year


def _with_value(catalog: CatalogTool, name: str, value: Any) -> Iterable[int]:
    query = IndexQuery({name: value}, name)
    return catalog.getIndex(name).query_index(query)


def _catalog() -> Any:
    return api.portal.get_tool("portal_catalog")._catalog
