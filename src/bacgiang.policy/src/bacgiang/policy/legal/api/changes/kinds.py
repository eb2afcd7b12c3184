"""What is told of legal documents and directives."""

from ....base.api_addresses import api_address
from ....base.dates import today
from ....base.public_records import Description
from ....base.public_records import PublicRecords
from ...documents.official_document import OfficialDocument
from ...effect.answering import status_on
from ...vocabularies import tables
from ..summary import summary_of
from typing import Any


def told(record: OfficialDocument) -> dict[str, Any]:
    return {
        **summary_of(record),
        "unit": record.owning_unit,
        "effect_today": status_on(record, today()).status.value,
    }


def described(record: OfficialDocument) -> Description:
    yield "type", tables.title_in(tables.DOCUMENT_TYPES, record.document_type, "vi")
    yield "creator", record.issuer or ""
    yield "publisher", record.issuer or ""
    yield "date", record.issue_date.isoformat() if record.issue_date else ""
    yield "identifier", record.number or ""
    for field in record.legal_fields or ():
        yield "subject", tables.title_in(tables.LEGAL_FIELDS, field, "vi")
    if record.structure is not None:
        yield "relation", api_address(record, "@akn")


DOCUMENTS = PublicRecords(told, described=described)
