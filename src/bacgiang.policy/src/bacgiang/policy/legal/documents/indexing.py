"""Catalog values of records."""

from .day_number import day_number
from .official_document import IOfficialDocument
from plone.indexer.decorator import indexer


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
