"""`POST @legal-documents`, `POST @directives`: many documents, a result for each.

Items: see RecordInput.
"""

from ...editorial.intake.bulk_service import BulkIntake
from ...editorial.intake.intake import Intake
from ...editorial.intake.outcome import Result
from ..documents.register import find_document_register
from .accepting import accept_record
from .record_input import record_input
from functools import partial
from typing import Any


def _accept(portal_type: str, item: Any, unit: str) -> Result:
    return accept_record(record_input(item), unit, portal_type)


INTAKES = {
    portal_type: Intake(
        "bacgiang.policy: Add official document",
        partial(find_document_register, portal_type),
        partial(_accept, portal_type),
    )
    for portal_type in ("LegalDocument", "Directive")
}


class PostDocuments(BulkIntake):
    """Takes documents in; the answer has a result for every item, in their order."""

    intake = INTAKES["LegalDocument"]


class PostDirectives(BulkIntake):
    """The same for directives."""

    intake = INTAKES["Directive"]
