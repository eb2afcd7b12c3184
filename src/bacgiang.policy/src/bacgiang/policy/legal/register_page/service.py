"""`GET @legal-documents`, `GET @directives`: search, facets, pages (clause 17)."""

from ...search.register_page.service import RegisterService
from ..documents.day_number import day_at
from ..relations.pending import is_pending_in_list
from .query import DocumentQuery
from .query import FACETS
from .titles import titles
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


class GetDocuments(RegisterService):
    """One page of the records that fit, and how many there are."""

    name = "@legal-documents"
    portal_type = "LegalDocument"
    query_class = DocumentQuery
    facet_names = FACETS
    is_licensed = False
    value_titles = staticmethod(titles)

    def item(self, brain: AbstractCatalogBrain) -> dict[str, Any]:
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "number": brain.document_number,
            "title": brain.Title,
            "document_type": self.named("document_type", brain.document_type),
            "issuer": self.named("issuer", brain.issuer),
            "issue_date": day_at(brain.issue_date).isoformat(),
            "effect_today": self.named("effect_today", brain.effect_today),
            "effect_pending": is_pending_in_list(brain),
            "review_state": brain.review_state,
        }


class GetDirectives(GetDocuments):
    """The same for directives."""

    name = "@directives"
    portal_type = "Directive"
