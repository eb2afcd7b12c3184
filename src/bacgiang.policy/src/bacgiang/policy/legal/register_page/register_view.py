"""`@@register_view`: a register with its search, facets and list (4.1b, 4.1d)."""

from ...base.page_facts import IPages
from ...search.page.facet_links import Facet
from ...search.page.facet_links import FacetValue
from ...search.page.facet_links import linked_values
from ...search.searching import Found
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from .asked import Asked
from .asked import asked
from .asked import FACETS
from .asked import Sort
from .finding import find
from .titles import titles
from .tools import tools
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
    "effect_today": _("label_effect_today", default="Effect today"),
    "document_type": _("label_document_type", default="Type"),
    "issuer": _("label_issuing_body", default="Issuing body"),
    "issue_year": _("label_year_of_issue", default="Year of issue"),
    "legal_fields": _("label_legal_fields", default="Fields"),
    "territorial_scope": _("label_territorial_scope", default="Territorial scope"),
}
SORT_TITLES = {
    Sort.RELEVANCE: _("sort_relevance", default="Best match first"),
    Sort.NEWEST: _("sort_newest", default="Newest first"),
    Sort.OLDEST: _("sort_oldest", default="Oldest first"),
}


@dataclass(frozen=True)
class Row:
    """One record in the list."""

    title: str
    number: str
    kind: str
    issuer: str
    day: str
    url: str
    state: str
    effect: str
    effect_code: str


@implementer(IPages)
class RegisterView(BrowserView):
    """The list is a live query; its address can be kept and shared."""

    paging_name = "start"
    page_size = PAGE

    @cached_property
    def asked(self) -> Asked:
        return asked(self.request.form)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def found(self) -> Found:
        question = self.asked
        if self.unit:
            question = question.but(unit=self.unit, start=question.start)
        return find(question, self.context.holds)

    @cached_property
    def unit(self) -> str:
        """The unit whose share is shown: that of the site the register stands on."""
        code = unit_code_of(self.context)
        return "" if code == main_unit_code() else code

    @property
    def total(self) -> int:
        return self.found.total

    def rows(self) -> Iterator[Row]:
        for brain in self.found.brains(self.asked.start, PAGE):
            day = str(brain.issue_date)
            yield Row(
                title=brain.Title,
                number=brain.document_number,
                kind=self._title("document_type", brain.document_type),
                issuer=self._title("issuer", brain.issuer),
                day=f"{day[6:]}/{day[4:6]}/{day[:4]}",
                url=brain.getURL(),
                state=brain.review_state,
                effect=self._title("effect_today", brain.effect_today),
                effect_code=brain.effect_today,
            )

    def facets(self) -> Iterator[Facet]:
        for name in FACETS:
            values = self._values(name)
            if values:
                yield Facet(name, FACET_TITLES[name], values)

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
        names = (*FACETS, "unit")
        return [(n, getattr(self.asked, n)) for n in names if getattr(self.asked, n)]

    def _values(self, name: str) -> tuple[FacetValue, ...]:
        return linked_values(
            self._counted[name],
            getattr(self.asked, name),
            lambda value: self._title(name, value),
            lambda value: self.url_of(self.asked.but(**{name: value})),
        )

    @cached_property
    def _counted(self) -> dict[str, Any]:
        return self.found.facets(FACETS, SHOWN_VALUES)

    @cached_property
    def _titles(self) -> dict[str, dict[str, str]]:
        return titles(self.language, self.request)

    def _title(self, name: str, value: Any) -> str:
        return self._titles.get(name, {}).get(value) or str(value)

    def tongue(self, name: str, title: str) -> str | None:
        """The language of a value's title where that is not the page's."""
        known = self._titles.get(name, {}).values()
        return None if self.language == "vi" or title in known else "vi"


class YearView(BrowserView):
    """`@@register_year_view`: the register, narrowed down to the year."""

    def __call__(self) -> str:
        register = self.context.__parent__.absolute_url()
        year = self.context.getId()
        return self.request.response.redirect(f"{register}?issue_year={year}")
