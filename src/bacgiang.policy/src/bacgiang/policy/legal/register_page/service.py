"""`GET @legal-documents`, `GET @directives`: search, facets, pages (clause 17)."""

from ...search.register_page.service import RegisterService
from .query import DocumentQuery
from .query import FACETS
from .titles import titles
from collections.abc import Mapping
from plone import api
from typing import Any


class GetDocuments(RegisterService):
    """One page of the records that fit, and how many there are."""

    name = "@legal-documents"
    portal_type = "LegalDocument"
    query_class = DocumentQuery
    facet_names = FACETS
    is_licensed = False

    def value_titles(self) -> Mapping[str, Mapping[Any, str]]:
        return titles(api.portal.get_current_language(), self.request)

    def item(self, brain: Any) -> dict[str, Any]:
        day = str(brain.issue_date)
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "number": brain.document_number,
            "title": brain.Title,
            "document_type": self.named("document_type", brain.document_type),
            "issuer": self.named("issuer", brain.issuer),
            "issue_date": f"{day[:4]}-{day[4:6]}-{day[6:]}",
            "effect_today": self.named("effect_today", brain.effect_today),
            "review_state": brain.review_state,
        }


class GetDirectives(GetDocuments):
    """The same for directives."""

    name = "@directives"
    portal_type = "Directive"
