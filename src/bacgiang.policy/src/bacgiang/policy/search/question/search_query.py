"""What the search page is asked for, read from its address (which can be kept)."""

from ..box.search_form import ONLY
from ..page_query import PageQuery
from ..query_values import listed_values
from ..query_values import says_yes
from ..query_values import start_value
from ..query_values import words_asked_for
from .facet import IFacet
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus
from urllib.parse import urlencode
from zope.component import getUtilitiesFor


WORDS, START, SORT = "SearchableText", "b_start", "sort_on"
AS_TYPED = "as_typed"
NEWEST = "Date"


# A page of hits says its words in each of its addresses.
_quoted = lru_cache(maxsize=1024)(quote_plus)


def known_facets() -> dict[str, Any]:
    """Facets by name, in their order."""
    found = sorted(getUtilitiesFor(IFacet), key=lambda one: (one[1].order, one[0]))
    return dict(found)


@dataclass(frozen=True)
class SearchQuery(PageQuery):
    """One question. `chosen`: values by facet; none for a facet that is open."""

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_newest_first: bool = False
    is_only_site: bool = False
    is_as_typed: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.chosen)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The question as fields of a form, its words and place left out."""
        for name, values in self.chosen.items():
            yield from ((name, value) for value in values)
        if self.is_newest_first:
            yield SORT, NEWEST
        if self.is_as_typed:
            yield AS_TYPED, "1"

    def address(self) -> str:
        """The question from its first page on."""
        said = [(WORDS, self.words), *self.pairs()]
        if self.is_only_site:
            said.append((ONLY, "1"))
        return urlencode(said, quote_via=_quoted)

    def without(self, facet: str, *values: str) -> "SearchQuery":
        """The question without some values of a facet, or all of them."""
        chosen = self.chosen.get(facet, ()) if values else ()
        left = tuple(one for one in chosen if one not in values)
        others = {name: one for name, one in self.chosen.items() if name != facet}
        return self.replace(chosen=others | ({facet: left} if left else {}))

    def turned(self, facet: str, value: str) -> "SearchQuery":
        """The question with a value chosen or, where it is, not chosen."""
        chosen = self.chosen.get(facet, ())
        if value in chosen:
            return self.without(facet, value)
        return self.replace(chosen={**self.chosen, facet: (*chosen, value)})


def read_query(form: Mapping[str, Any], facets: Mapping[str, Any]) -> SearchQuery:
    """The question in a form or address; what it says of nothing is passed over."""
    chosen = {
        name: tuple(one for one in listed_values(form, name) if facet.is_value(one))
        for name, facet in facets.items()
    }
    return SearchQuery(
        words=words_asked_for(form),
        chosen={name: values for name, values in chosen.items() if values},
        is_newest_first=form.get(SORT) == NEWEST,
        is_only_site=says_yes(form, ONLY),
        is_as_typed=says_yes(form, AS_TYPED),
        start=start_value(form, START),
    )
