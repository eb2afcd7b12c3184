"""The address of a record, of its text in Vietnamese, and of each form of that."""

from ...law.akn.work import slug
from ..documents.official_document import OfficialDocument
from ..vocabularies import tables
from plone import api


LANGUAGE = "vie"
"""Of the texts, as ELI names it (ISO 639-3)."""


def eli_of(record: OfficialDocument) -> str:
    year = record.__parent__.getId()
    return eli_address(record.document_type, year, record.getId())


def eli_address(document_type: str | None, year: str, name: str) -> str:
    """The same by what the catalog knows of a record: type, and its place."""
    base = api.portal.get().absolute_url()
    return f"{base}/eli/{type_slug(document_type)}/{year}/{name}"


def type_slug(document_type: str | None) -> str:
    """The type of a document in an address."""
    return slug(tables.title_in(tables.DOCUMENT_TYPES, document_type, "vi"))
