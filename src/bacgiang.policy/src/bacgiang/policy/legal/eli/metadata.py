"""What ELI asks a page to tell: the document, its text in Vietnamese, its forms."""

from ..document_page.document_view import DocumentView
from .addresses import eli_of
from .addresses import LANGUAGE
from typing import Any


TYPES_OF_FILES = "http://www.iana.org/assignments/media-types/"
LANGUAGES = "http://publications.europa.eu/resource/authority/language/"
FORMS = {
    "html": "text/html",
    "json-ld": "application/ld+json",
    "akn": "application/akn+xml",
}


def resource_of(page: DocumentView) -> dict[str, Any]:
    """An eli:LegalResource with what it is realised and embodied by."""
    record, address = page.context, eli_of(page.context)
    said = {
        "@id": address,
        "@type": "eli:LegalResource",
        "eli:id_local": record.number,
        "eli:type_document": page.type_title(),
        "eli:date_document": _day(record.issue_date.isoformat()),
        "eli:passed_by": record.issuer,
        "eli:is_realized_by": {
            "@id": f"{address}/{LANGUAGE}",
            "@type": "eli:LegalExpression",
            "eli:language": {"@id": f"{LANGUAGES}{LANGUAGE.upper()}"},
            "eli:title": {"@value": record.title, "@language": "vi"},
            "eli:is_embodied_by": [
                {
                    "@id": f"{address}/{LANGUAGE}/{name}",
                    "@type": "eli:Format",
                    "eli:format": {"@id": f"{TYPES_OF_FILES}{kind}"},
                }
                for name, kind in FORMS.items()
                if name != "akn" or record.structure is not None
            ],
        },
    }
    return {name: value for name, value in said.items() if value}


def _day(said: str) -> dict[str, str]:
    return {"@value": said, "@type": "http://www.w3.org/2001/XMLSchema#date"}
