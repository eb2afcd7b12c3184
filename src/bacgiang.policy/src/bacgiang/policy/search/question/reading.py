"""How a question was read, for whoever asked: in what other words, what may be meant
instead, and which of its words a hit does not hold."""

from ..lexicon.diacritics import exact_words
from ..query.asking import OPTION
from ..query.asking import Taken
from ..query.parsing import parse_query
from ..query.spelling import meant
from ..query.text_query import TextQuery
from ..query.wordings import Concept
from ..query.wordings import Wording
from ..query.wordings import Wordings
from ..searching import find
from ..searching import TEXT
from ..word_index.matching import Matcher
from ..wordings.known import known_wordings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any


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
        wordings = Wordings() if is_as_typed else known_wordings()
        self._concepts: tuple[Concept, ...] = wordings.concepts(self.query)

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
                said = " ".join(concept.exact or concept.words)
                found.append(Also(said, tuple(ways[: -MOST_WAYS - 1 : -1])))
        return found

    def meant(self) -> str:
        """The question as it may be meant, with diacritics where a title tells them;
        "" where its words are known."""
        words = meant(self.query, self._held)
        if words is None:
            return ""
        exact = self._exact_in_titles(" ".join(words))
        typed = dict(exact_words(self.query.typed))
        return " ".join(exact.get(one) or typed.get(one) or one for one in words)

    def lacking(self, rid: int) -> list[str]:
        """Words of the question, as typed, that a record holds neither so nor in what
        else they are called."""
        holds = self._matcher.holds(rid)
        lacking = []
        for concept in self._concepts:
            if any(all(map(holds, way.words)) for way in concept.others):
                continue
            exact = concept.exact or concept.words
            pairs = zip(concept.words, exact, strict=True)
            lacking += [said for word, said in pairs if not holds(word)]
        return lacking

    def _held(self, word: str) -> int:
        """How much of what whoever asks may see holds a word."""
        if not self._matcher.held(word):
            return 0
        return find(self._tool, self._as_typed(word)).total

    def _as_typed(self, words: str) -> dict[str, Any]:
        return {TEXT: {"query": words, OPTION: Taken.AS_TYPED}, **self._scope}

    def _exact_in_titles(self, words: str) -> dict[str, str]:
        found = find(self._tool, {TEXT: words, **self._scope})
        titles = [str(brain.Title or "") for brain in found.brains(0, 1)]
        return dict(exact_words(titles[0])) if titles else {}


def _tells(way: Wording) -> bool:
    return not way.said.isascii() or way.said.isupper()
