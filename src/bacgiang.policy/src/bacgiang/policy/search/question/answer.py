"""Ask the catalog what the search page is asked for, once for hits, and for each
facet that is chosen once more: its other values are counted as if it were open."""

from ..facets import ValueCount
from ..query.asking import OPTION
from ..query.asking import Taken
from ..query.parsing import parse_query
from ..searching import find
from ..searching import Found
from .facet import IndexFacet
from .kinds import searched_types
from .search_query import NEWEST
from .search_query import SearchQuery
from BTrees.IIBTree import IIBucket
from collections.abc import Mapping
from functools import cached_property
from plone import api
from typing import Any


class Answer:
    """Hits and counts of one question, of what whoever asks may see."""

    def __init__(
        self, query: SearchQuery, scope: Mapping[str, Any], facets: Mapping[str, Any]
    ) -> None:
        self._query = query
        self._scope = scope
        self._facets = facets

    @cached_property
    def found(self) -> Found:
        return self._find(self._query)

    def counted(self, name: str) -> list[ValueCount]:
        """Values of a facet with how many hits choosing one would bring."""
        is_chosen = name in self._query.chosen
        found = self._find(self._query.without(name)) if is_chosen else self._open
        return list(self._facets[name].counted(found))

    @cached_property
    def _open(self) -> Found:
        """What was found; the facets in which nothing is chosen are counted at once."""
        facets = self._facets.items()
        self.found.facets(
            facet.index
            for name, facet in facets
            if isinstance(facet, IndexFacet)
            if facet.index and name not in self._query.chosen
        )
        return self.found

    def _find(self, query: SearchQuery) -> Found:
        catalog = api.portal.get_tool("portal_catalog")
        if query.words and not parse_query(query.words):
            return Found(catalog._catalog, IIBucket(), None, False)
        return find(catalog, self._catalog_query(query))

    def _catalog_query(self, query: SearchQuery) -> dict[str, Any]:
        said: dict[str, Any] = {"portal_type": searched_types()}
        if query.words:
            said["SearchableText"] = (
                {"query": query.words, OPTION: Taken.AS_TYPED}
                if query.is_as_typed
                else query.words
            )
        if query.is_newest_first or not query.words:
            said |= {"sort_on": NEWEST, "sort_order": "descending"}
        for name, values in query.chosen.items():
            said |= self._facets[name].conditions(values)
        # The site's own conditions come last: no facet lifts them.
        return said | dict(self._scope)
