"""Facets as the page shows them: values with counts, and what is chosen."""

from ...text.collation import sort_key
from ..question.answer import Answer
from ..question.search_query import SearchQuery
from .facet_links import Facet
from .facet_links import FacetValue
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


SHOWN = 15
"""Values of a facet that are listed, beside those that are chosen."""


@dataclass(frozen=True)
class FacetColumns:
    """Makes facets of an answer, with addresses on a page of the search."""

    query: SearchQuery
    facets: Mapping[str, Any]
    base: str
    language: str
    request: HTTPRequest

    def of(self, answer: Answer) -> Iterator[Facet]:
        """Yield the facets that part the hits, or by which they were narrowed down."""
        total = answer.found.total
        for name, facet in self.facets.items():
            chosen = self.query.chosen.get(name, ())
            counted = answer.counted(name)
            parts = len(counted) > 1 or any(one.count < total for one in counted)
            if not parts and not chosen:
                continue
            values = list(self._values(name, counted, chosen))
            if facet.is_by_count:
                # Most hits first; of as many each, by name in Vietnamese order.
                values.sort(key=lambda one: (-one.count, sort_key(one.title)))
            yield Facet(name, facet.title, tuple(values))

    def chosen(self) -> Iterator[FacetValue]:
        """Yield what is chosen, each with the address of the search without it."""
        for name, values in self.query.chosen.items():
            for value in values:
                url = self.query.without(name, value).url(self.base)
                yield FacetValue(self._title(name, value), 0, url, True)

    def _values(
        self, name: str, counted: list[Any], chosen: tuple[str, ...]
    ) -> Iterator[FacetValue]:
        listed = [(str(one.value), one.count) for one in counted]
        front = [one[0] for one in listed[:SHOWN]]
        for value, count in listed:
            if value in front or value in chosen:
                yield self._value(name, value, count)
        known = {value for value, _count in listed}
        for value in chosen:
            if value not in known:
                yield self._value(name, value, 0)

    def _value(self, name: str, value: str, count: int) -> FacetValue:
        url = self.query.turned(name, value).url(self.base)
        is_chosen = value in self.query.chosen.get(name, ())
        return FacetValue(self._title(name, value), count, url, is_chosen)

    def _title(self, name: str, value: str) -> str:
        facet = self.facets[name]
        return str(facet.value_title(value, self.language, self.request))
