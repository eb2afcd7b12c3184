"""`GET @legal-documents`, `GET @directives`: search, facets, pages (clause 17).

Parameters: `text`, a value for each facet, `unit`, `sort` (relevance, newest, oldest),
`b_start`, `b_size` (at most 200), `facets=0` to leave the facets out.
"""

from ...search.listing_service import ListingService
from .asked import Asked
from .asked import asked
from .asked import FACETS
from .finding import find
from .titles import titles
from plone import api
from typing import Any


PAGE = 25
LARGEST_PAGE = 200


class GetDocuments(ListingService):
    """One page of the records that fit, and how many there are."""

    portal_type = "LegalDocument"

    def reply(self) -> dict[str, Any]:
        question = asked({**self.request.form, "start": self._form("b_start")})
        found = find(question, self.portal_type)
        size = self._size()
        self._titles = titles(api.portal.get_current_language(), self.request)
        answer = {
            "@id": self._address(question, size),
            "items_total": found.total,
            "items": [self._item(one) for one in found.brains(question.start, size)],
            "batching": self._batching(question, size, found.total),
        }
        if self._form("facets") != "0":
            answer["facets"] = self._facets_of(found, FACETS)
        return answer

    def _item(self, brain: Any) -> dict[str, Any]:
        day = str(brain.issue_date)
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "number": brain.document_number,
            "title": brain.Title,
            "document_type": self._named("document_type", brain.document_type),
            "issuer": self._named("issuer", brain.issuer),
            "issue_date": f"{day[:4]}-{day[4:6]}-{day[6:]}",
            "effect_today": self._named("effect_today", brain.effect_today),
            "review_state": brain.review_state,
        }

    def _address(self, question: Asked, size: int) -> str:
        said = question.address().replace("start=", "b_start=")
        query = "&".join(part for part in (said, f"b_size={size}") if part)
        return f"{self.context.absolute_url()}/{self.name}?{query}"

    @property
    def name(self) -> str:
        return "@legal-documents"

    def _form(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    def _size(self) -> int:
        value = self._form("b_size")
        if value.isascii() and value.isdigit():
            return max(1, min(int(value[:6]), LARGEST_PAGE))
        return PAGE


class GetDirectives(GetDocuments):
    """The same for directives."""

    portal_type = "Directive"

    @property
    def name(self) -> str:
        return "@directives"
