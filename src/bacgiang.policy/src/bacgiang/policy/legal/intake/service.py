"""`POST @legal-documents`, `POST @directives`: many documents, a result for each.

Items: see RecordInput.
"""

from ...editorial.intake.bulk_service import BulkIntake
from ...editorial.intake.outcome import Result
from ..documents.register import find_document_register
from .accepting import accept_record
from .record_input import record_input
from plone.dexterity.content import DexterityContent
from typing import Any


class PostDocuments(BulkIntake):
    """Takes documents in; the answer has a result for every item, in their order."""

    portal_type = "LegalDocument"
    permission_to_add = "bacgiang.policy: Add official document"

    def register(self, site: DexterityContent) -> Any | None:
        return find_document_register(self.portal_type, site)

    def accept_record(self, item: DexterityContent, unit: str) -> Result:
        return accept_record(record_input(item), unit, self.portal_type)


class PostDirectives(PostDocuments):
    """The same for directives."""

    portal_type = "Directive"
