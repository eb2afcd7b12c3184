"""`@@search`: what a citizen looks for, best match first (10.3)."""

from ...base.asked_by_address import AskedByAddress
from ...base.english.tongue import tongue
from ...base.entries.entries import Entries
from ...base.sites import sites
from ...editorial.public.feeds.pages import IOffersFeeds
from ..box.search_form import ONLY
from ..box.search_form import PAGE as FORM_OF_PAGE
from ..box.search_form import SearchFormView
from ..feeds.pages import feed_links
from ..query_values import says_yes
from ..question.answer import Answer
from ..question.reading import Reading
from ..question.scope import is_unit_site
from ..question.scope import scope
from ..question.search_query import known_facets
from ..question.search_query import read_query
from ..question.search_query import SearchQuery
from ..searching import Found
from .facet_columns import FacetColumns
from .facet_links import Facet
from .facet_links import FacetValue
from .hits import each_once
from .hits import Hit
from .hits import Hits
from .hits import told_apart
from .place import IOtherPages
from .place import OtherPage
from .ways_on import newest_number
from .ways_on import people
from .ways_on import ways_on
from .ways_on import without_signs
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from plone import api
from plone.base.batch import Batch
from Products.Five import BrowserView
from typing import Any
from zope.component import getUtilitiesFor
from zope.interface import implementer


PAGE = 20
UNIT = "unit_code"
SORTS = {
    False: _("sort_relevance", default="Best match first"),
    True: _("sort_newest", default="Newest first"),
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


@dataclass(frozen=True)
class Row:
    """A line of the list: a hit, or a page that is no item."""

    hit: Hit | None = None
    page: OtherPage | None = None


@implementer(IOffersFeeds)
class RankedSearchPage(AskedByAddress, BrowserView):
    """The search page with snippets, articles of documents, and facets.

    Everything stands in the page without scripts. Its address can be kept.
    """

    page_title = _("heading_search", default="Search")
    # Its own box stands in the page, with what is searched.
    has_search = True

    @cached_property
    def query(self) -> SearchQuery:
        return read_query(self.request.form, self._facets)

    @cached_property
    def answer(self) -> Answer:
        """What was found, of what whoever asks may see."""
        where = scope(self.context, self.query.is_only_site)
        return Answer(self.query, where, self._facets)

    tongue = staticmethod(tongue)

    def form(self) -> str:
        """The box, with what the search is narrowed down to."""
        view = SearchFormView(self.context, self.request)
        return view(FORM_OF_PAGE, self.query.pairs())

    @cached_property
    def found(self) -> Batch:
        """The batch the request asks for; a start that is no number is the top."""
        return Batch(Rows(self.answer.found), PAGE, start=self.query.start)

    @cached_property
    def hits(self) -> list[Hit]:
        """The hits of the batch."""
        entries = Entries(sites().unit_code_of(self.context), self._language)
        made = Hits(entries, self.reading, self.request)
        found = each_once([made.of(brain) for brain in self.found])
        found.sort(key=lambda one: one.status is not None and one.status.is_last)
        return told_apart(found)

    @cached_property
    def reading(self) -> Reading:
        """How the words were taken."""
        query = self.query
        where = scope(self.context, query.is_only_site)
        return Reading(query.words, query.is_as_typed, where)

    def is_fewer(self) -> bool:
        """Whether not even the first hit holds all that was asked for."""
        return bool(self.hits and self.hits[0].lacking and not self.other_pages)

    def meant(self) -> tuple[str, str]:
        """What may be meant instead, "" for nothing, and the address of that."""
        words = self.reading.meant() if self.query.words else ""
        return words, self.query.replace(words=words).url(self._base) if words else ""

    def searched_meant(self) -> bool:
        """Whether what is meant was looked for; newest first, words count as typed."""
        return not self.query.is_newest_first

    @cached_property
    def other_pages(self) -> list[OtherPage]:
        """Pages beside what the catalog holds that are on these words; they stand above
        the best hits of all."""
        query = self.query
        if query.start or query.chosen or query.is_newest_first or not query.words:
            return []
        words = self.reading.query_meant.typed
        return [
            page
            for _name, rooms in getUtilitiesFor(IOtherPages)
            for page in rooms.about(words, self._language)
        ]

    def url_as_typed(self) -> str:
        """The question in the words typed alone."""
        return self.query.replace(is_as_typed=True).url(self._base)

    def feed_links(self) -> list[dict[str, str]]:
        """The feeds of the question."""
        return self._feed_links

    @cached_property
    def _feed_links(self) -> list[dict[str, str]]:
        return feed_links(self.context, self.request)

    def facets(self) -> list[Facet]:
        if not self.answer.found.total:
            return []
        return list(self._columns.of(self.answer))

    def chosen(self) -> list[FacetValue]:
        """What the search is narrowed down to, each to be taken off."""
        return list(self._columns.chosen())

    def url_of_all(self) -> str:
        """The words alone, without any condition."""
        return SearchQuery(words=self.query.words).url(self._base)

    def without_signs(self) -> tuple[str, str]:
        """The words without quotes and signs, "" where there are none, and the address
        of that question."""
        words = without_signs(self.reading.query)
        return words, self.query.replace(words=words).url(self._base) if words else ""

    def rows(self) -> list[Row]:
        """Hits and pages in the order of the page: what is asked for by name stands
        first, a page on the matter behind the best hit that lacks no word."""
        hits = [Row(hit=one) for one in self.hits]
        is_first = any(one.is_named for one in self.other_pages)
        is_first = is_first or bool(self.hits and self.hits[0].lacking)
        place = 0 if is_first else 1
        hits[place:place] = [Row(page=one) for one in self.other_pages]
        return hits

    def count(self) -> int:
        """How many hits there are, pages that are no items among them."""
        return len(self.other_pages) + self.answer.found.total

    def ways_on(self) -> list[tuple[str, str]]:
        """What may be looked through where nothing was found: title and address."""
        return list(ways_on(self._language))

    def people(self) -> list[tuple[str, str]]:
        """Where people are named who can be asked: title and address."""
        return list(people(self._language))

    def example_number(self) -> str:
        """The number of a document that can be found by it; "" where there is none."""
        return newest_number()

    def url_of_portal(self) -> str:
        """The search of the whole portal; "" where that is what is searched."""
        if not (self.query.is_only_site and is_unit_site(self.context)):
            return ""
        return self.query.replace(is_only_site=False).url(self._base)

    def sorts(self) -> Iterator[tuple[str, Any, bool]]:
        """Address, title, and whether it is the order of the page."""
        if not self.query.words:
            return
        for is_newest, title in SORTS.items():
            url = self.query.replace(is_newest_first=is_newest).url(self._base)
            yield url, title, is_newest is self.query.is_newest_first

    @cached_property
    def _facets(self) -> dict[str, Any]:
        """Facets by name. On the unit's own site alone there is one unit only."""
        found = known_facets()
        if says_yes(self.request.form, ONLY) and is_unit_site(self.context):
            found.pop(UNIT, None)
        return found

    @cached_property
    def _columns(self) -> FacetColumns:
        return FacetColumns(
            self.query, self._facets, self._base, self._language, self.request
        )

    @property
    def _language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def _base(self) -> str:
        return f"{self.context.absolute_url()}/@@search"
