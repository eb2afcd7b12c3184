"""`GET @drafts`: search, state, unit, pages (clause 17).

Parameters: `text`, `state`, `unit_code`, `legal_fields`, `issue_year`, `b_start`,
`b_size` (at most 200), `facets=0` to leave the facets out.
"""

from ...editorial.public.data_licence import licence_as_json
from ...search.asked_values import start_value
from ...search.listing_service import ListingService
from ..register_page.asked import Asked
from ..register_page.asked import asked
from ..register_page.finding import find
from ..register_page.unit_titles import unit_titles
from .draft_data import consultation_data
from dataclasses import replace
from typing import Any


PAGE = 25
LARGEST_PAGE = 200
FACETS = ("unit_code", "issue_year")


class GetDrafts(ListingService):
    """One page of the drafts that fit, and how many there are."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        question = replace(asked(form), start=start_value(form, "b_start"))
        found = find(question)
        size = min(start_value(form, "b_size") or PAGE, LARGEST_PAGE)
        self._titles = {"unit_code": unit_titles()}
        answer = {
            "@id": self._address(question, size),
            "items_total": found.total,
            "items": [self._item(one) for one in found.brains(question.start, size)],
            "batching": self._batching(question, size, found.total),
            "license": licence_as_json(),
        }
        if form.get("facets") != "0":
            answer["facets"] = self._facets_of(found, FACETS)
        return answer

    def _item(self, brain: Any) -> dict[str, Any]:
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "title": brain.Title,
            "description": brain.Description,
            "review_state": brain.review_state,
            "unit": self._named("unit_code", brain.unit_code),
            "consultation": consultation_data(brain.UID),
        }

    def _address(self, question: Asked, size: int) -> str:
        said = question.address().replace("start=", "b_start=")
        query = "&".join(part for part in (said, f"b_size={size}") if part)
        return f"{self.context.absolute_url()}/@drafts?{query}"
