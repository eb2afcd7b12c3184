"""`@@search`: what a citizen looks for, best match first (10.3)."""

from ...editorial.public.accounts.querying import SearchPage
from ..query.parsing import parse_query
from ..query.text_query import TextQuery
from ..searching import find
from ..searching import Found
from .facet_links import address
from .facet_links import Facet
from .facet_links import facets
from .hits import Hit
from .hits import Hits
from bacgiang.policy import _
from BTrees.IIBTree import IIBucket
from collections.abc import Iterator
from collections.abc import Sequence
from functools import cached_property
from plone import api
from plone.base.batch import Batch
from typing import Any
from zope.i18n import translate


PAGE = 20
RELEVANCE, NEWEST = "relevance", "Date"
SORTS = {
    RELEVANCE: _("sort_relevance", default="Best match first"),
    NEWEST: _("sort_newest", default="Newest first"),
}


class Rows(Sequence[Any]):
    """Catalog results as a sequence; only those that are looked at are loaded."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._loaded: dict[int, Any] = {}

    def __len__(self) -> int:
        return self._found.total

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        place = place + len(self) if place < 0 else place
        if not 0 <= place < len(self):
            raise IndexError(place)
        if place not in self._loaded:
            brains = self._found.brains(place, PAGE)
            self._loaded |= dict(enumerate(brains, start=place))
        return self._loaded[place]


class RankedSearchPage(SearchPage):
    """The search page with snippets, articles of documents, and facets.

    Everything stands in the page without scripts. Its address can be kept.
    """

    page_title = _("heading_search", default="Search")

    @cached_property
    def asked(self) -> TextQuery:
        return parse_query(self.words())

    @cached_property
    def answer(self) -> Found:
        """What was found, of what whoever asks may see."""
        catalog = api.portal.get_tool("portal_catalog")
        form = self.request.form
        year = form.pop("year", None)
        unit = form.get("unit_code")
        if unit is not None and not isinstance(unit, str):
            del form["unit_code"]
        query = self.filter_query({})
        if query is not None and self.words():
            # As typed, not in the form for a plain text index.
            query["SearchableText"] = self.words()
        if isinstance(year, str) and year.isascii() and year.isdigit():
            form["year"] = year[:4]
            if query is not None:
                query["year"] = int(year[:4])
        if query is None or (self.words() and not self.asked):
            return Found(catalog._catalog, IIBucket(), None, False)
        return find(catalog, query)

    def found(self) -> Batch:
        """The batch the request asks for; a start that is no number is the top."""
        return Batch(Rows(self.answer), PAGE, start=self._start())

    def hits(self) -> Iterator[Hit]:
        """The hits of the batch."""
        made = Hits(self.entries(), self.asked)
        return (made.of(brain) for brain in self.found())

    def facets(self) -> list[Facet]:
        if not self.answer.total:
            return []
        language = api.portal.get_current_language()
        found = facets(
            self.answer, self._base, self.request.form, language, self._translated
        )
        return list(found)

    def sorts(self) -> Iterator[tuple[str, Any, bool]]:
        """Address, title, and whether it is the order of the page."""
        chosen = NEWEST if self.request.form.get("sort_on") == NEWEST else RELEVANCE
        for name, title in SORTS.items():
            url = address(self._base, self.request.form, sort_on=name)
            yield url, title, name == chosen

    def kept(self) -> list[tuple[str, str]]:
        """Hidden fields of the form: how far the search is narrowed down."""
        form = self.request.form
        names = ("portal_type", "unit_code", "year", "sort_on")
        return [(name, form[name]) for name in names if isinstance(form.get(name), str)]

    @property
    def _base(self) -> str:
        return f"{self.context.absolute_url()}/@@search"

    def _translated(self, title: Any) -> str:
        return str(translate(title, context=self.request))

    def _start(self) -> int:
        try:
            return max(0, int(self.request.form.get("b_start", 0)))
        except (TypeError, ValueError):
            return 0
