"""`GET @procedures`, `GET @procedure-forms`: search, facets, pages (clause 17).

Beside the parameters of every register: `first_letter`, `full=1` for whole records.
"""

from ...search.register_page.service import RegisterService
from ..api.form_data import form_data
from ..api.procedure_data import procedure_data
from . import query
from .value_titles import value_titles
from collections.abc import Callable
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


class GetProcedures(RegisterService):
    """One page of the records that fit, and how many there are."""

    name = "@procedures"
    portal_type = query.PROCEDURES
    query_class = query.ProcedureQuery
    facet_names = query.FACETS
    whole: Callable[..., dict[str, Any]] = staticmethod(procedure_data)
    value_titles = staticmethod(value_titles)

    def parameters(self) -> str:
        return "full=1" if self.request.form.get("full") == "1" else ""

    def item(self, brain: AbstractCatalogBrain) -> dict[str, Any]:
        said = {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "code": brain.procedure_code,
            "title": brain.Title,
            "review_state": brain.review_state,
            "effect_today": self.named("effect_today", brain.effect_today or ""),
            "field": self.named("procedure_field", brain.procedure_field or ""),
        }
        if self.parameters():
            said |= self.whole(brain.getObject())
        return said


class GetForms(GetProcedures):
    """The same for forms."""

    portal_type = query.FORMS
    facet_names = query.FACETS_OF_FORMS
    name = "@procedure-forms"
    whole = staticmethod(form_data)
