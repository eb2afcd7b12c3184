"""How a question was read, for whoever asked: in what other words, what may be meant
instead, and which of its words a hit does not hold."""

from ...base.languages import reads_english
from ..lexicon.diacritics import written_words
from ..lexicon.tokens import located_words
from ..lexicon.tokens import plain_words
from ..query.parsing import parse_query
from ..query.spelling import better_words
from ..query.spelling import corrected
from ..query.spelling import Words
from ..query.text_query import TextQuery
from ..query.usual_words import SAYING_LITTLE
from ..query.usual_words import USUAL
from ..query.wordings import Concept
from ..query.wordings import Wording
from ..query.wordings import Wordings
from ..searching import find
from ..searching import TEXT
from ..word_index.known_words import KnownWords
from ..word_index.matching import Matcher
from ..wordings.known import known_wordings
from .kinds import searched_types
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any
import unicodedata


MOST_WAYS = 3


@dataclass(frozen=True)
class Also:
    """A part of the question, and what it is asked for as well."""

    said: str
    ways: tuple[str, ...]


class Reading:
    """Of the words of one question, in a scope (conditions to the catalog)."""

    def __init__(self, words: str, is_as_typed: bool, scope: Mapping[str, Any]) -> None:
        self._scope = scope
        self.query: TextQuery = parse_query(words)
        self._wordings = (
            Wordings(has_plurals=False) if is_as_typed else known_wordings()
        )
        self._better = {} if is_as_typed else self._better_words()
        self.query_meant = corrected(self.query, self._better)
        self._concepts: tuple[Concept, ...] = self._wordings.concepts(self.query_meant)

    @cached_property
    def _matcher(self) -> Matcher:
        matcher: Matcher = self._tool._catalog.getIndex(TEXT).matcher()
        return matcher

    @property
    def _tool(self) -> CatalogTool:
        return api.portal.get_tool("portal_catalog")

    def also(self) -> list[Also]:
        """What is asked for in other words, of which the portal holds something."""
        found = []
        for concept in self._concepts:
            # The whole name tells most; English words are for those who type them.
            ways = sorted((one.said for one in concept.others if _tells(one)), key=len)
            if ways:
                said = " ".join(said for _, said in _said(concept))
                found.append(Also(said, tuple(ways[: -MOST_WAYS - 1 : -1])))
        return found

    def meant(self) -> str:
        """The question as it may be meant, with diacritics where a title tells them;
        "" where its words are known."""
        if not self._better:
            return ""
        query = self.query_meant
        exact, typed = self._exact_in_titles(query.typed), written_words(query.typed)
        known = {one: typed[one] for one in query.diacritics() if one in typed}
        said = {**typed, **exact, **known}
        return "".join(self._written(said))

    def _written(self, said: Mapping[str, str]) -> Iterator[str]:
        """The question as it was typed, its words in others."""
        text, at = unicodedata.normalize("NFC", self.query.typed), 0
        for start, end, words in located_words(text):
            meant = chain.from_iterable(self._better.get(one, (one,)) for one in words)
            yield text[at:start]
            yield " ".join(said.get(one, one) for one in meant)
            at = end
        yield text[at:]

    def lacking(self, rid: int, title: str, is_a_unit: bool = False) -> list[str]:
        """Words of the question, as typed, that a record holds neither so nor in what
        else they are called. Those around what is asked for are not missed; of a unit
        none that ask for its people, place and hours.
        """
        tells, holds = self._matcher.tells(rid), self._matcher.holds_as_typed(rid)
        named = frozenset(plain_words(title))
        lacking: list[str] = []
        for concept in self._concepts:
            if concept.is_little(SAYING_LITTLE) or tells(concept):
                continue
            if is_a_unit and concept.is_of(USUAL):
                continue
            # A title is short: what it says of one thing may stand apart.
            if any(named.issuperset(way.words) for way in concept.others):
                continue
            missed = [
                said or word
                for word, said in concept.pairs
                if not holds(word, said) and not SAYING_LITTLE.covers(word, said)
            ]
            apart = [said or word for word, said in concept.pairs if concept.is_one]
            lacking += missed or apart
        return lacking

    def _better_words(self) -> dict[str, Words]:
        """What may be meant by words that nothing holds of what people may see."""
        if not self.query.is_plain:
            return {}
        known = KnownWords(self._matcher, self._seen, self._wordings)
        is_english = reads_english(str(api.portal.get_current_language()))
        return better_words(self.query, known, is_english)

    def _seen(self) -> Any:
        """The documents that whoever asks may come across."""
        seen = {"portal_type": searched_types(), **self._scope}
        return find(self._tool, seen).documents

    def _exact_in_titles(self, words: str) -> dict[str, str]:
        found = find(self._tool, {TEXT: words, **self._scope})
        titles = [str(brain.Title or "") for brain in found.brains(0, 1)]
        return written_words(titles[0]) if titles else {}


def _said(concept: Concept) -> list[tuple[str, str]]:
    """The words of a part of the question, folded and as typed."""
    exact = concept.exact or concept.words
    pairs = zip(concept.words, exact, strict=True)
    return [(word, said or word) for word, said in pairs]


def _tells(way: Wording) -> bool:
    return not way.said.isascii() or way.said.isupper()
