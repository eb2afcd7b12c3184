"""`GET @procedures`, `GET @procedure-forms`: search, facets, pages (clause 17).

Parameters: `text`, a value for each facet, `first_letter`, `sort` (relevance, name,
code, changed), `b_start`, `b_size` (at most 200), `facets=0` to leave the facets out,
`full=1` for whole records.
"""

from ...editorial.public.data_licence import licence_as_json
from ...search.asked_values import start_value
from ...search.listing_service import ListingService
from ..api.form_data import form_data
from ..api.procedure_data import procedure_data
from .asked import Asked
from .asked import asked
from .asked import FACETS
from .asked import FACETS_OF_FORMS
from .finding import find
from .finding import FORMS
from .finding import PROCEDURES
from .value_titles import value_titles
from dataclasses import replace
from plone import api
from typing import Any


PAGE = 25
LARGEST_PAGE = 200


class GetProcedures(ListingService):
    """One page of the records that fit, and how many there are."""

    portal_type = PROCEDURES
    facet_names = FACETS
    name = "@procedures"

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        question = replace(asked(form), start=start_value(form, "b_start"))
        found = find(question, self.portal_type)
        size = start_value(form, "b_size") or PAGE
        size = min(size, LARGEST_PAGE)
        self._titles = value_titles(api.portal.get_current_language(), self.request)
        answer = {
            "@id": self._address(question, size),
            "items_total": found.total,
            "items": [self._item(one) for one in found.brains(question.start, size)],
            "batching": self._batching(question, size, found.total),
            "license": licence_as_json(),
        }
        if form.get("facets") != "0":
            answer["facets"] = self._facets_of(found, self.facet_names)
        return answer

    def _item(self, brain: Any) -> dict[str, Any]:
        said = {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "code": brain.procedure_code,
            "title": brain.Title,
            "review_state": brain.review_state,
            "effect_today": self._named("effect_today", brain.effect_today or ""),
            "field": self._named("procedure_field", brain.procedure_field or ""),
        }
        if self.request.form.get("full") == "1":
            said |= self._whole(brain.getObject())
        return said

    def _whole(self, item: Any) -> dict[str, Any]:
        return procedure_data(item)

    def _address(self, question: Asked, size: int) -> str:
        said = question.address().replace("start=", "b_start=")
        full = "full=1" if self.request.form.get("full") == "1" else ""
        query = "&".join(part for part in (said, f"b_size={size}", full) if part)
        return f"{self.context.absolute_url()}/{self.name}?{query}"


class GetForms(GetProcedures):
    """The same for forms."""

    portal_type = FORMS
    facet_names = FACETS_OF_FORMS
    name = "@procedure-forms"

    def _whole(self, item: Any) -> dict[str, Any]:
        return form_data(item)
