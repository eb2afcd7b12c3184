"""The catalog value of a record's place in the gazette."""

from ..documents.official_document import IOfficialDocument
from .place import place_of
from plone.indexer.decorator import indexer


@indexer(IOfficialDocument)
def gazette_issue(document: IOfficialDocument) -> str:
    """Raise AttributeError for what no gazette has published: it has no place."""
    if not (document.gazette_issue or "").strip():
        raise AttributeError("gazette_issue")
    return place_of(
        document.gazette_issue,
        document.gazette_date,
        document.gazette_page or "",
        document.issue_date,
    )
