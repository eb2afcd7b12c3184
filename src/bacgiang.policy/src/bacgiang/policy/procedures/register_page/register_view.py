"""`@@procedure_register_view`, `@@form_register_view`: search, facets, letters."""

from ...base.page_facts import IPages
from ...base.state_titles import state_title
from ...search.page.facet_links import Facet
from ...search.page.facet_links import linked_values
from ...search.searching import Found
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from .asked import Asked
from .asked import asked
from .asked import CONDITIONS
from .asked import FACETS
from .asked import FACETS_OF_FORMS
from .asked import LETTERS
from .asked import Sort
from .finding import find
from .finding import FORMS
from .finding import PROCEDURES
from .tools import tools
from .value_titles import value_titles
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer


PAGE = 20
SHOWN_VALUES = 30
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
    Sort.NAME: _("sort_name", default="By name, A to Y"),
    Sort.CODE: _("sort_code", default="By code"),
    Sort.CHANGED: _("sort_changed", default="Changed last first"),
}


@dataclass(frozen=True)
class Row:
    """One record in the list."""

    title: str
    code: str
    field: str
    service: str
    is_online: bool
    url: str
    state: Any
    effect: str
    effect_code: str


def _shown_state(state: str) -> Any:
    """What those who work on a record are told of it; nothing of a published one."""
    return "" if state == "published" else state_title(state)


@implementer(IPages)
class ProcedureRegisterView(BrowserView):
    """The list is a live query; its address can be kept and shared."""

    paging_name = "start"
    page_size = PAGE

    portal_type = PROCEDURES
    facet_names = FACETS

    @cached_property
    def asked(self) -> Asked:
        return asked(self.request.form)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def unit(self) -> str:
        """The unit whose share is shown: that of the site the register stands on."""
        code = unit_code_of(self.context)
        return "" if code == main_unit_code() else code

    @cached_property
    def found(self) -> Found:
        return find(self._question, self.portal_type)

    @property
    def total(self) -> int:
        return self.found.total

    def rows(self) -> Iterator[Row]:
        for brain in self.found.brains(self.asked.start, PAGE):
            yield Row(
                title=brain.Title,
                code=brain.procedure_code,
                field=self._title("procedure_field", brain.procedure_field),
                service=self._title("service_level", brain.service_level or ""),
                is_online=brain.is_online == "yes",
                url=brain.getURL(),
                state=_shown_state(brain.review_state),
                effect=self._title("effect_today", brain.effect_today or ""),
                effect_code=brain.effect_today or "",
            )

    def facets(self) -> Iterator[Facet]:
        counted = self.found.facets(self.facet_names, SHOWN_VALUES)
        for name in self.facet_names:
            if name == "doers" and self.unit:
                continue
            values = linked_values(
                counted[name],
                getattr(self.asked, name),
                lambda value, name=name: self._title(name, value),
                lambda value, name=name: self.url_of(self.asked.but(**{name: value})),
            )
            if values:
                yield Facet(name, FACET_TITLES[name], values)

    def letters(self) -> list[tuple[str, str, bool]]:
        """Letters under which names stand, their addresses, and whether chosen."""
        question = self._question.but(first_letter="", sort=None)
        found = find(question, self.portal_type).facets(("first_letter",))
        there = {one.value for one in found["first_letter"]}
        chosen = self.asked.first_letter
        return [
            (letter, self.url_of(self._with_letter(letter)), letter == chosen)
            for letter in LETTERS
            if letter in there
        ]

    def sorts(self) -> Iterator[tuple[str, Any, bool]]:
        for sort, title in SORT_TITLES.items():
            if sort is not Sort.RELEVANCE or self.asked.text:
                yield sort.value, title, sort is self.asked.order

    def url_of(self, question: Asked) -> str:
        address = question.address()
        base = self.context.absolute_url()
        return f"{base}?{address}" if address else base

    def start(self) -> int:
        return self.asked.start

    def previous_url(self) -> str:
        if not self.asked.start:
            return ""
        start = max(0, self.asked.start - PAGE)
        return self.url_of(self.asked.but(start=start))

    def next_url(self) -> str:
        start = self.asked.start + PAGE
        return self.url_of(self.asked.but(start=start)) if start < self.total else ""

    def tools(self) -> list[tuple[str, Any]]:
        return list(tools(self.context, self.asked.but(sort=None).address()))

    def chosen(self) -> list[tuple[str, str]]:
        """Hidden fields of the search form: what else is narrowed down."""
        return [
            (n, getattr(self.asked, n)) for n in CONDITIONS if getattr(self.asked, n)
        ]

    @property
    def _question(self) -> Asked:
        if not self.unit:
            return self.asked
        return self.asked.but(doers=self.unit, start=self.asked.start)

    def _with_letter(self, letter: str) -> Asked:
        again = letter == self.asked.first_letter
        return self.asked.but(first_letter="" if again else letter)

    @cached_property
    def _titles(self) -> dict[str, dict[str, str]]:
        return value_titles(self.language, self.request)

    def _title(self, name: str, value: Any) -> str:
        return self._titles.get(name, {}).get(value) or str(value)


class FormRegisterView(ProcedureRegisterView):
    """The same for forms."""

    portal_type = FORMS
    facet_names = FACETS_OF_FORMS
