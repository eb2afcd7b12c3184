"""Numbers of the records of a register, from the catalog's indexes alone.

Only those that the person may see count as there: a gap that closes would tell of what
another board prepares, or of what was withdrawn for a secret.
"""

from ...editorial.queues.seats import seats_of
from ...editorial.visibility.seen_now import seen_now
from ...editorial.visibility.seen_now import with_value
from .gaps import FIRST_YEAR
from .gaps import Gaps
from .gaps import gaps
from .gaps import Numbered
from BTrees.IIBTree import intersection
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any


def missing(portal_type: str, issuer: str = "", year: int | None = None) -> list[Gaps]:
    """Series with gaps; of one issuer (token), of one year, or all."""
    processQueue()
    return gaps(_numbered(_catalog(), portal_type, issuer, year))


def choices(portal_type: str) -> tuple[list[str], list[int]]:
    """Issuers (tokens) and years to narrow the check down to, years newest first."""
    processQueue()
    catalog = _catalog()
    rids = _known(portal_type)
    issuers = _on_any(catalog, "issuer", rids)
    years = [
        year for year in _on_any(catalog, "issue_year", rids) if year >= FIRST_YEAR
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
    rids = _known(portal_type)
    if issuer:
        rids = intersection(rids, with_value("issuer", issuer))
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


def _known(portal_type: str) -> Any:
    """Numbers of the register's records that the person may see, or their board will
    make public one day.
    """
    own = [seat.code for seat in seats_of(api.user.get_current().getId())]
    return intersection(with_value("portal_type", portal_type), seen_now(ahead=own))


def _on_any(catalog: CatalogTool, name: str, rids: Any) -> list[Any]:
    """Values of an index that one of the records bears."""
    values = catalog.getIndex(name).uniqueValues()
    return [one for one in values if intersection(rids, with_value(name, one))]


def _catalog() -> Any:
    return api.portal.get_tool("portal_catalog")._catalog
