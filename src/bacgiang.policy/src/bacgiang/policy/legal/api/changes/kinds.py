"""What is told of legal documents and directives."""

from ....base.dates import today
from ....base.public_records import PublicRecords
from ...documents.official_document import OfficialDocument
from ...effect.answering import status_on
from ..summary import summary_of
from typing import Any


def told(record: OfficialDocument) -> dict[str, Any]:
    return {
        **summary_of(record),
        "unit": record.owning_unit,
        "effect_today": status_on(record, today()).status.value,
    }


DOCUMENTS = PublicRecords(told)
