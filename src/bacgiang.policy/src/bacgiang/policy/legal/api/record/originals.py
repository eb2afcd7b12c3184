"""The originals of a record as data: what a file is, and how to make sure of it."""

from ...document_page.document_view import DocumentView
from ...documents.official_document import OfficialDocument
from typing import Any
from zope.i18n import translate


def originals_of(record: OfficialDocument, request: Any) -> list[dict[str, Any]]:
    """Originals in the order of the page; `size` in bytes, `sha256` in hex."""
    return [
        {
            "@id": record[facts.identifier].absolute_url(),
            "title": facts.title,
            "kind": {
                "token": record[facts.identifier].kind,
                "title": translate(facts.kind, context=request),
            },
            "filename": facts.filename,
            "content_type": record[facts.identifier].file.contentType,
            "size": facts.size,
            "sha256": facts.sha256,
            "download": facts.url,
        }
        for facts in DocumentView(record, request).originals()
    ]
