"""A record as schema.org Legislation, with properties of ELI where schema.org has none.

schema.org took its terms for legislation from the European Legislation Identifier; what
is done to a document by others has names in ELI alone.
"""

from ....base.api_addresses import api_address
from ....base.dates import today
from ....editorial.public.data_licence import data_licence
from ...consolidated.expressing import modifications_of
from ...document_page.document_view import DocumentView
from ...documents.official_document import OfficialDocument
from ...effect.answering import status_on
from ...effect.telling_akn import effects_of
from ...eli.metadata import resource_of
from ...relations.pending import is_pending
from ...relations.pending import PENDING
from ..text.service import MEDIA_TYPE as AKN
from .force import force_of
from .related import related_of
from datetime import date
from typing import Any


CONTEXT = ["https://schema.org", {"eli": "http://data.europa.eu/eli/ontology#"}]
LANGUAGE = "vi"
COUNTRY = {"@type": "Country", "name": "Việt Nam", "identifier": "VN"}


def legislation(page: DocumentView) -> dict[str, Any]:
    """The record of a page as a JSON-LD object; what is not known is left out."""
    record = page.context
    body = {"@type": "GovernmentOrganization", "name": record.issuer}
    said = {
        "@context": CONTEXT,
        "@type": "Legislation",
        "@id": record.absolute_url(),
        "url": record.absolute_url(),
        "sameAs": resource_of(page),
        "identifier": record.UID(),
        "name": f"{page.type_title()} {record.number or ''}".strip(),
        "headline": record.title,
        "legislationIdentifier": record.number,
        "legislationType": page.type_title(),
        "legislationDate": _iso(record.issue_date),
        "legislationPassedBy": body if record.issuer else None,
        "legislationJurisdiction": _area(page.scope_title()),
        "datePublished": _iso(record.gazette_date) or _published(record),
        "sdDatePublished": _published(record),
        "dateModified": record.modification_date.asdatetime().isoformat(
            timespec="seconds"
        ),
        "inLanguage": LANGUAGE,
        "about": page.field_titles(),
        "isPartOf": [*_register(record), *_gazette(record)],
        "license": _licence(),
        "sdLicense": _licence(),
        "encoding": [*_text(record), *_originals(page)],
        "eli:first_date_entry_in_force": _own_day(page, record.entry_into_force),
        "eli:date_no_longer_in_force": _own_day(page, record.last_day_in_force),
        "eli:version_date": _iso(record.issue_date),
        "creativeWorkStatus": _pending(record),
        **force_of(status_on(record, today()).status),
        **related_of(page.relations),
    }
    return {name: value for name, value in said.items() if value not in (None, "", [])}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _own_day(page: DocumentView, day: date | None) -> str | None:
    return _iso(day) if page.has_days else None


def _pending(record: OfficialDocument) -> dict[str, str] | None:
    """That the force is computed from what is confirmed, while something waits."""
    if not is_pending(record, today()):
        return None
    name = record.translate(PENDING, target_language=LANGUAGE)
    return {"@type": "DefinedTerm", "termCode": "effect-pending", "name": name}


def _published(record: OfficialDocument) -> str | None:
    """Day on which the portal published the record."""
    moment = record.effective_date
    return moment.asdatetime().date().isoformat() if moment is not None else None


def _area(name: str) -> dict[str, Any]:
    """The area a scope names, inside the country; the country where it names none."""
    if not name:
        return COUNTRY
    return {"@type": "AdministrativeArea", "name": name, "containedInPlace": COUNTRY}


def _licence() -> str | None:
    licence = data_licence()
    return licence.address if licence is not None else None


def _register(record: OfficialDocument) -> list[dict[str, str]]:
    register = record.__parent__.__parent__
    name = register.Title()
    return [{"@type": "Dataset", "@id": register.absolute_url(), "name": name}]


def _gazette(record: OfficialDocument) -> list[dict[str, str]]:
    if not record.gazette_issue:
        return []
    issue = {"@type": "PublicationIssue", "issueNumber": record.gazette_issue}
    if record.gazette_date:
        issue["datePublished"] = record.gazette_date.isoformat()
    if record.gazette_page:
        issue["pagination"] = record.gazette_page
    return [issue]


def _text(record: OfficialDocument) -> list[dict[str, str]]:
    if record.structure is None:
        return []
    said = {
        "@type": "MediaObject",
        "contentUrl": api_address(record, "@akn"),
        "encodingFormat": AKN,
        "inLanguage": LANGUAGE,
    }
    # With relations it is made when it is asked for, and has no digest beforehand.
    is_kept = not modifications_of(record) and not effects_of(record)
    if is_kept and not is_pending(record):
        said["sha256"] = record.structure.digest
    return [said]


def _originals(page: DocumentView) -> list[dict[str, str]]:
    return [
        {
            "@type": "MediaObject",
            "name": one["filename"],
            "contentUrl": one["url"],
            "encodingFormat": one["content_type"],
            "contentSize": f"{one['size']} B",
            "sha256": one["sha256"],
        }
        for one in page.originals()
    ]
