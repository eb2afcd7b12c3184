"""A search, with its conditions: one of them may be a unit or a topic."""

from ...search.question.answer import Answer
from ...search.question.scope import scope
from ...search.question.search_query import known_facets
from ...search.question.search_query import read_query
from ...search.question.search_query import SearchQuery
from ...search.searching import Found
from .question import path_of
from .question import Question
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


PAGE = "@@search"
WORDS = _("alert_search_words", default="Search for “${words}”")
SOME_WORDS = _("alert_search_some_words", default="A search on the portal")


@dataclass(frozen=True)
class OfSearch(Question):
    """One question of the search page of a site."""

    query: SearchQuery

    @property
    def address(self) -> str:
        place = path_of(self.place)
        return self.query.url(f"{place}/{PAGE}" if place else PAGE)

    @property
    def url(self) -> str:
        return self.query.url(f"{self.place.absolute_url()}/{PAGE}")

    def title(self, language: str) -> str:
        said = [title for _value, title in self._conditions(language)]
        if self.query.words:
            words = _(WORDS, default=WORDS.default, mapping={"words": self.query.words})
            said.insert(0, translate(words, target_language=language))
        return "; ".join(said + self._site())

    def known_title(self, language: str) -> str:
        titles = self._conditions(language)
        said = [title for value, title in titles if title != value]
        if self.query.words or not said:
            said.insert(0, translate(SOME_WORDS, target_language=language))
        return "; ".join(said + self._site())

    def _conditions(self, language: str) -> list[tuple[str, str]]:
        """Value and title of each; what the portal does not know is its own title."""
        facets, request = known_facets(), getRequest()
        return [
            (value, facets[name].value_title(value, language, request))
            for name, values in self.query.chosen.items()
            for value in values
        ]

    def _site(self) -> list[str]:
        return [str(self.place.Title())] if self.query.is_only_site else []

    def found(self, conditions: Mapping[str, Any]) -> Found:
        where = {**scope(self.place, self.query.is_only_site), **conditions}
        return Answer(self.query, where, known_facets()).found


def search_question(
    place: DexterityContent, form: Mapping[str, Any]
) -> OfSearch | None:
    """The question of a form or address; None where nothing is asked."""
    query = read_query(form, known_facets()).replace(is_newest_first=True)
    return None if query.is_empty else OfSearch(place, query)
