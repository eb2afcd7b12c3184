"""Ask the catalog what the search page is asked for, once for hits, and for each
facet that is chosen once more: its other values are counted as if it were open."""

from ..facets import ValueCount
from ..query.parsing import parse_query
from ..searching import find
from ..searching import Found
from .asked import Asked
from .asked import NEWEST
from .kinds import searched_types
from BTrees.IIBTree import IIBucket
from collections.abc import Mapping
from functools import cached_property
from plone import api
from typing import Any


class Answer:
    """Hits and counts of one question, of what whoever asks may see."""

    def __init__(
        self, asked: Asked, scope: Mapping[str, Any], facets: Mapping[str, Any]
    ) -> None:
        self._asked = asked
        self._scope = scope
        self._facets = facets

    @cached_property
    def found(self) -> Found:
        return self._find(self._asked)

    def counted(self, name: str) -> list[ValueCount]:
        """Values of a facet with how many hits choosing one would bring."""
        is_chosen = name in self._asked.chosen
        found = self._find(self._asked.without(name)) if is_chosen else self.found
        return list(self._facets[name].counted(found))

    def _find(self, asked: Asked) -> Found:
        catalog = api.portal.get_tool("portal_catalog")
        if asked.words and not parse_query(asked.words):
            return Found(catalog._catalog, IIBucket(), None, False)
        return find(catalog, self._query(asked))

    def _query(self, asked: Asked) -> dict[str, Any]:
        query: dict[str, Any] = {"portal_type": searched_types()}
        if asked.words:
            query["SearchableText"] = asked.words
        if asked.is_newest_first or not asked.words:
            query |= {"sort_on": NEWEST, "sort_order": "descending"}
        for name, values in asked.chosen.items():
            query |= self._facets[name].conditions(values)
        # The site's own conditions come last: no facet lifts them.
        return query | dict(self._scope)
