"""Catalog values of records."""

from .day_number import day_number
from .official_document import IOfficialDocument
from plone import api
from plone.indexer.decorator import indexer
from Products.GenericSetup.tool import SetupTool


@indexer(IOfficialDocument)
def document_number(document: IOfficialDocument) -> str:
    return document.number or ""


@indexer(IOfficialDocument)
def document_type(document: IOfficialDocument) -> str:
    return document.document_type or ""


@indexer(IOfficialDocument)
def issuer(document: IOfficialDocument) -> str:
    return document.issuer_token


@indexer(IOfficialDocument)
def issue_date(document: IOfficialDocument) -> int:
    """Day of issue as yyyymmdd."""
    return day_number(document.issue_date)


@indexer(IOfficialDocument)
def issue_year(document: IOfficialDocument) -> int:
    return document.issue_date.year


@indexer(IOfficialDocument)
def legal_fields(document: IOfficialDocument) -> tuple[str, ...]:
    return tuple(document.legal_fields or ())


@indexer(IOfficialDocument)
def territorial_scope(document: IOfficialDocument) -> str:
    return document.territorial_scope or ""


def name_issuers_anew(setup: SetupTool) -> None:
    """Upgrade step: issuers by their token also where the table ends before the day."""
    catalog = api.portal.get_tool("portal_catalog")
    kept = catalog.unrestrictedSearchResults(
        object_provides=IOfficialDocument.__identifier__
    )
    for brain in kept:
        brain._unrestrictedGetObject().reindexObject(idxs=["issuer"])
