"""Other words for what is asked: names that law gives to what people call otherwise.

A board keeps them (`wordings/`). A row holds ways to say one thing. What a question
says in one of them is asked for in the others as well, and whoever asks is told.
"""

from ..lexicon.diacritics import exact_words
from .diacritics import may_be
from .text_query import PLAIN
from .text_query import TextQuery
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import chain
from itertools import pairwise
from operator import eq
from typing import Any


LONGEST = 12
"""Words of a way to say something."""
MOST_OTHERS = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to say something: as written, in folded words, in these with diacritics."""

    said: str
    words: tuple[str, ...]
    exact: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A part of a question. `exact` is empty where it was typed without diacritics,
    "" in it a word that was.
    """

    words: tuple[str, ...]
    exact: tuple[str, ...] = ()
    others: tuple[Wording, ...] = ()


def wording(said: str) -> Wording:
    pairs = exact_words(said)[:LONGEST]
    words, exact = zip(*pairs, strict=True) if pairs else ((), ())
    return Wording(said, words, exact)


def with_held_words(
    concepts: Iterable[Concept], holds: Callable[[str], Any]
) -> tuple[Concept, ...]:
    """The concepts without ways to say them of which nothing holds all words."""
    return tuple(
        replace(one, others=tuple(o for o in one.others if all(map(holds, o.words))))
        for one in concepts
    )


class Wordings:
    """Looks up how else a thing is said. `rows`: ways to say one thing, each.

    `words` are all folded words in which something is said, `pairs` those of them that
    stand side by side.
    """

    def __init__(self, rows: Iterable[Sequence[str]] = ()) -> None:
        self._others: dict[tuple[str, ...], list[tuple[Wording, Wording]]]
        self._others = defaultdict(list)
        for row in rows:
            ways = [way for said in row if (way := wording(said)).words]
            for way in ways:
                others = [(way, one) for one in ways if one.words != way.words]
                self._others[way.words] += others
        self._longest = max(map(len, self._others), default=0)
        self.words = frozenset(chain.from_iterable(self._others))
        self.pairs = frozenset(chain.from_iterable(map(pairwise, self._others)))

    def concepts(self, query: TextQuery) -> tuple[Concept, ...]:
        """Part the plain words of a question: what is known to be one thing is one.

        Words of numbers and phrases are not among them.
        """
        typed = query.diacritics()
        words = tuple(one.words[0] for one in query.clauses if one.kind in PLAIN)
        return tuple(self._parted(words, typed))

    def _parted(
        self, words: tuple[str, ...], typed: dict[str, str]
    ) -> Iterator[Concept]:
        start = 0
        while start < len(words):
            length, others = self._longest_at(words[start:], typed)
            part = words[start : start + length]
            exact = tuple(typed.get(one, "") for one in part) if typed else ()
            yield Concept(part, exact, others)
            start += length

    def _longest_at(
        self, words: tuple[str, ...], typed: dict[str, str]
    ) -> tuple[int, tuple[Wording, ...]]:
        for length in range(min(self._longest, len(words)), 0, -1):
            part = words[:length]
            exact = tuple(typed.get(one, "") for one in part)
            known = [
                (all(map(eq, exact, way.exact)), other)
                for way, other in self._others.get(part, ())
                if all(map(may_be, exact, way.exact))
            ]
            is_exact = any(same for same, _ in known)
            others = {one.words: one for same, one in known if same or not is_exact}
            if others:
                return length, tuple(others.values())[:MOST_OTHERS]
        return 1, ()
