"""The text of a record as it was issued."""

from ..documents.official_document import OfficialDocument
from ..documents.structured_text import StructuredText


def issued(document: OfficialDocument) -> StructuredText:
    """The kept text of a record. Raises LookupError for one without a text."""
    structure: StructuredText | None = document.structure
    if structure is None:
        raise LookupError(f"no text: {document.getId()}")
    return structure
