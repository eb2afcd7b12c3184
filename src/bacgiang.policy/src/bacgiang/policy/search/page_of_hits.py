"""`@search` puts the page that is asked for in order, and no more.

The catalog puts all hits of a text in order: of a hundred thousand records that takes
longer than to find them.
"""

from ..editorial.incoming.queries.batch_size import batch_asked
from ..editorial.public.accounts.querying import PublicSearch
from .query.asking import OPTION
from .query.asking import Taken
from .searching import find
from .searching import Found
from .searching import TEXT
from functools import cached_property
from plone.restapi.search.handler import SearchHandler
from plone.restapi.search.utils import unflatten_dotted_dict
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZTUtils.Lazy import Lazy


SORTS = frozenset(("sort_on", "sort_order", "sort_limit"))


class PageOfHits(Lazy):
    """As long as all that was found; what stands from `start` on, `size` of it, is put
    in order at once."""

    def __init__(self, found: Found, start: int, size: int) -> None:
        self._found, self._start, self._size = found, start, size
        self.actual_result_count = self._len = found.total

    @cached_property
    def _page(self) -> list[Any]:
        return self._found.brains(self._start, self._size)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return super().__getitem__(index)
        place = index - self._start
        if 0 <= place < len(self._page):
            return self._page[place]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._found.brains(index, 1)[0]


class PagedCatalog:
    """The catalog for a request that shows one page of what it finds."""

    def __init__(self, catalog: CatalogTool, request: HTTPRequest) -> None:
        self._catalog = catalog
        self._request = request

    def searchResults(self, **query: Any) -> Any:  # noqa: N802
        text = query.get(TEXT)
        if not isinstance(text, str) or not SORTS.isdisjoint(query):
            return self._catalog.searchResults(**query)
        asked = {**query, TEXT: {"query": text, OPTION: Taken.ALL}}
        return PageOfHits(find(self._catalog, asked), *batch_asked(self._request))


class RankedSearch(PublicSearch):
    """`@search`."""

    def found(self) -> dict[str, Any]:
        handler = SearchHandler(self.context, self.request)
        handler.catalog = PagedCatalog(handler.catalog, self.request)
        form = unflatten_dotted_dict(self.request.form.copy())
        found: dict[str, Any] = handler.search(form)
        return found
