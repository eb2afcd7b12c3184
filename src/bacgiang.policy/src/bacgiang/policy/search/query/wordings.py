"""Other words for what is asked: names that law gives to what people call otherwise.

A board keeps them (`wordings/`). A row holds ways to say one thing. What a question
says in one of them is asked for in the others as well, and whoever asks is told.
"""

from ..lexicon.diacritics import exact_words
from ..lexicon.diacritics import typed_diacritics
from .text_query import PLAIN
from .text_query import TextQuery
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass


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
    """A part of a question. `exact` is empty where it was typed without diacritics."""

    words: tuple[str, ...]
    exact: tuple[str, ...] = ()
    others: tuple[Wording, ...] = ()


def wording(said: str) -> Wording:
    pairs = exact_words(said)[:LONGEST]
    words, exact = zip(*pairs, strict=True) if pairs else ((), ())
    return Wording(said, words, exact)


class Wordings:
    """Looks up how else a thing is said. `rows`: ways to say one thing, each."""

    def __init__(self, rows: Iterable[Sequence[str]] = ()) -> None:
        self._others: dict[tuple[str, ...], list[tuple[Wording, Wording]]]
        self._others = defaultdict(list)
        for row in rows:
            ways = [way for said in row if (way := wording(said)).words]
            for way in ways:
                others = [(way, one) for one in ways if one.words != way.words]
                self._others[way.words] += others
        self._longest = max(map(len, self._others), default=0)

    def concepts(self, query: TextQuery) -> tuple[Concept, ...]:
        """Part the plain words of a question: what is known to be one thing is one.

        Words of numbers and phrases are not among them.
        """
        typed = typed_diacritics(query.typed)
        words = tuple(one.words[0] for one in query.clauses if one.kind in PLAIN)
        return tuple(self._parted(words, typed))

    def _parted(
        self, words: tuple[str, ...], typed: dict[str, str]
    ) -> Iterator[Concept]:
        start = 0
        while start < len(words):
            length, others = self._longest_at(words[start:], typed)
            part = words[start : start + length]
            exact = tuple(typed.get(one, one) for one in part) if typed else ()
            yield Concept(part, exact, others)
            start += length

    def _longest_at(
        self, words: tuple[str, ...], typed: dict[str, str]
    ) -> tuple[int, tuple[Wording, ...]]:
        for length in range(min(self._longest, len(words)), 0, -1):
            part = words[:length]
            exact = tuple(typed.get(one, one) for one in part)
            others = {
                other.words: other
                for way, other in self._others.get(part, ())
                if not typed or way.exact == exact
            }
            if others:
                return length, tuple(others.values())[:MOST_OTHERS]
        return 1, ()
