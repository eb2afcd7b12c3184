"""`@@procedure_register_view`, `@@form_register_view`: search, facets, letters."""

from ...editorial.visibility.state_now import is_read
from ...editorial.visibility.state_now import title_for_brain
from ...search.page.hits import in_english
from ...search.register_page.register_view import RegisterView
from .query import FACETS_OF_FORMS
from .query import FORMS
from .query import LETTERS
from .query import ProcedureQuery
from .query import PROCEDURES
from .query import Sort
from .tools import tools
from .value_titles import value_titles
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


FACET_TITLES = {
    "procedure_field": _("label_procedure_field", default="Field"),
    "doers": _("label_doers", default="Carried out by"),
    "audiences": _("label_audiences", default="Who may apply"),
    "procedure_levels": _("label_procedure_levels", default="Level"),
    "service_level": _("label_service_level", default="Online service"),
    "is_online": _("label_is_online", default="Applying online"),
    "effect_today": _("label_effect_today", default="Effect today"),
}
SORT_TITLES = {
    Sort.RELEVANCE: _("sort_relevance", default="Best match first"),
    Sort.NAME: _("sort_name", default="By Vietnamese name, A to Y"),
    Sort.CODE: _("sort_code", default="By code"),
    Sort.CHANGED: _("sort_changed", default="Changed last first"),
}


class ProcedureRegisterView(RegisterView):
    """Procedures, and the letters under which their names stand."""

    query_class = ProcedureQuery
    unit_condition = "doers"
    portal_type = PROCEDURES
    facet_titles = FACET_TITLES
    sort_titles = SORT_TITLES
    value_titles = staticmethod(value_titles)

    def rows(self) -> Iterator[dict[str, Any]]:
        """`state` is for those who work on a record; there is none of a published."""
        for brain in self.brains():
            is_public = is_read(brain)
            yield {
                "title": brain.Title,
                "english": in_english(brain, "", self.request)[0],
                "code": brain.procedure_code,
                "field": self.value_title("procedure_field", brain.procedure_field),
                "is_online": brain.is_online == "yes",
                "url": brain.getURL(),
                "state": "" if is_public else title_for_brain(brain),
                "effect": self.value_title("effect_today", brain.effect_today or ""),
                "effect_code": brain.effect_today or "",
            }

    def letters(self) -> list[tuple[str, str, bool]]:
        """Letters under which names stand, their addresses, and whether chosen."""
        query = self.unit_query.replace(first_letter="", sort=None)
        found = query.found(self.portal_type).facets(("first_letter",))
        there = {one.value for one in found["first_letter"]}
        chosen = self.query.first_letter
        return [
            (letter, self.url_of(self._with_letter(letter)), letter == chosen)
            for letter in LETTERS
            if letter in there
        ]

    def tools(self) -> list[tuple[str, Any]]:
        return list(tools(self.context, self.query.replace(sort=None).address()))

    def _with_letter(self, letter: str) -> ProcedureQuery:
        again = letter == self.query.first_letter
        return self.query.replace(first_letter="" if again else letter)


class FormRegisterView(ProcedureRegisterView):
    """The same for forms."""

    portal_type = FORMS
    facet_titles = {name: FACET_TITLES[name] for name in FACETS_OF_FORMS}
