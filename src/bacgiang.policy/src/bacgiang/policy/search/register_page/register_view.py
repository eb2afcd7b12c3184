"""The page of a register: its search, facets and list."""

from ...base.act_page.page_links import RegisterPages
from ...base.asked_by_address import AskedByAddress
from ...base.page_facts import IPages
from ...base.sites import sites
from ..facets import ValueCount
from ..page.facet_links import Facet
from ..page.facet_links import FacetValue
from ..page.facet_links import linked_values
from ..page.hits import place_of
from ..page.place import IHitOfType
from ..page.place import NOWHERE
from ..page.place import Place
from ..page_query import page_starts
from ..query.parsing import parse_query
from ..query.text_query import TextQuery
from ..searching import Found
from .query import RegisterQuery
from .query import RELEVANCE
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


PAGE = 20
SHOWN_VALUES = 30


@implementer(IPages)
class RegisterView(AskedByAddress, RegisterPages, BrowserView):
    """The list is a live query; its address can be kept and shared.

    A register says what it holds and is asked (`portal_type`, `query_class`), what its
    facets and orders are called, and what stands in a row.
    """

    paging_name = "start"
    page_size = PAGE
    query_class: type[RegisterQuery] = RegisterQuery
    # The condition that means: of this unit. On a unit's site it is set.
    unit_condition = "unit"
    frame_template = ViewPageTemplateFile("frame.pt")
    facet_titles: Mapping[str, Message] = {}
    sort_titles: Mapping[Any, Message] = {}
    # Facets whose values are in an order of their own, the greatest first.
    facets_in_order: frozenset[str] = frozenset()

    @property
    def portal_type(self) -> str:
        raise NotImplementedError

    def rows(self) -> Iterator[Any]:
        """The records of the page, as its template shows them."""
        raise NotImplementedError

    def value_titles(
        self, language: str, request: HTTPRequest
    ) -> Mapping[str, Mapping[Any, str]]:
        """What values are called, by condition."""
        return {}

    @property
    def frame_macro(self) -> Any:
        """The page: search, tools, facets, list. A template fills the slots `entry`
        (with `row`), `fields` of the search and `above` the list; where it is not as
        elsewhere, `order`, `tools`, and what was `found`, or `nothing`; besides, `ways`
        to narrow the list down and a `note` on it.
        """
        return self.frame_template.macros["register"]

    def tools(self) -> list[tuple[str, Any]]:
        """Addresses and names of what else can be done with the register."""
        return []

    @cached_property
    def query(self) -> Any:
        """What was asked for, a `query_class`."""
        return self.query_class.read(self.request.form)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def unit(self) -> str:
        """The unit whose share is shown: that of the site the register stands on."""
        code = str(sites().unit_code_of(self.context))
        return "" if code == sites().main_unit_code() else code

    @property
    def unit_query(self) -> Any:
        """The question, asked of the share that is shown."""
        if not self.unit:
            return self.query
        narrowed = {self.unit_condition: self.unit, "start": self.query.start}
        return self.query.replace(**narrowed)

    @cached_property
    def found(self) -> Found:
        return self.unit_query.found(self.portal_type)

    @property
    def total(self) -> int:
        return self.found.total

    def brains(self) -> Any:
        """The catalog's records of the page."""
        return self.found.brains(self.query.start, PAGE)

    def facets(self) -> Iterator[Facet]:
        names = [
            name
            for name in self.facet_titles
            if not self.unit or name != self.unit_condition
        ]
        for name, counted in self._counted(names).items():
            values = self._linked(name, counted)
            if values:
                yield Facet(name, self.facet_titles[name], values)

    def _counted(self, names: list[str]) -> dict[str, list[ValueCount]]:
        """The values of facets: the most frequent, or all in their order."""
        counted = self.found.facets(names, SHOWN_VALUES)
        for name in self.facets_in_order.intersection(names):
            values = self.found.facets((name,))[name]
            counted[name] = sorted(values, key=lambda one: one.value, reverse=True)
        return counted

    @cached_property
    def _text_query(self) -> TextQuery:
        return parse_query(self.query.text)

    def place(self, brain: AbstractCatalogBrain) -> Place:
        """Where in a record the words asked for stand; NOWHERE without words."""
        if not self._text_query:
            return NOWHERE
        kind = queryUtility(IHitOfType, name=brain.portal_type)
        return place_of(brain, self._text_query, brain.getURL(), kind)

    def _linked(self, name: str, counted: Any) -> tuple[FacetValue, ...]:
        return linked_values(
            counted,
            getattr(self.query, name),
            lambda value: self.value_title(name, value),
            lambda value: self.url_of(self.query.replace(**{name: value})),
        )

    def tongue_of(self, name: str, title: str) -> str | None:
        """The language of a value's title where that is not the page's."""
        return None

    @cached_property
    def _titles(self) -> Mapping[str, Mapping[Any, str]]:
        return self.value_titles(self.language, self.request)

    def value_title(self, name: str, value: Any) -> str:
        return self._titles.get(name, {}).get(value) or str(value)

    def sorts(self) -> Iterator[tuple[str, Any, bool]]:
        for sort, title in self.sort_titles.items():
            if sort != RELEVANCE or self.query.text:
                yield sort.value, title, sort is self.query.order

    @cached_property
    def _base(self) -> str:
        return str(self.context.absolute_url())

    def url_of(self, query: RegisterQuery) -> str:
        return query.url(self._base)

    def start(self) -> int:
        return int(self.query.start)

    def previous_url(self) -> str:
        return self._url_of_page("prev")

    def next_url(self) -> str:
        return self._url_of_page("next")

    def _url_of_page(self, which: str) -> str:
        start = page_starts(self.query.start, PAGE, self.total).get(which)
        return "" if start is None else self.url_of(self.query.replace(start=start))

    def chosen(self) -> list[tuple[str, str]]:
        """Hidden fields of the search form: what else is narrowed down."""
        return list(self.query.narrowing.items())
