"""A record in a list: enough to know which it is, and where it is given whole."""

from ...base.api_addresses import api_address
from ..documents.official_document import OfficialDocument
from typing import Any


def summary_of(record: OfficialDocument) -> dict[str, Any]:
    """`@id` is the page; `text` is None where there is no structured text."""
    structure = record.structure
    return {
        "@id": record.absolute_url(),
        "@type": record.portal_type,
        "UID": record.UID(),
        "data": api_address(record),
        "number": record.number or None,
        "title": record.title,
        "document_type": record.document_type,
        "issuer": record.issuer,
        "issue_date": record.issue_date.isoformat(),
        "text": (
            {"@id": api_address(record, "@akn"), "sha256": structure.digest}
            if structure is not None
            else None
        ),
    }
