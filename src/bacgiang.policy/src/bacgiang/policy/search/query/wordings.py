"""Other words for what is asked: names that law gives to what people call otherwise.

A board keeps them (`wordings/`). A row holds ways to say one thing. What a question
says in one of them is asked for in the others as well, and whoever asks is told.
"""

from ..lexicon.diacritics import exact_words
from .diacritics import may_be
from .english import other_number
from .english import singular
from .text_query import PLAIN
from .text_query import TextQuery
from .usual_words import UsualWords
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import chain
from itertools import pairwise
from itertools import repeat
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
    "" in it a word that was. `is_known`: it is one thing, whatever else it is called.
    """

    words: tuple[str, ...]
    exact: tuple[str, ...] = ()
    others: tuple[Wording, ...] = ()
    is_known: bool = False

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Its words, folded and as typed; of those typed without diacritics ""."""
        return tuple(zip(self.words, self.exact or repeat(""), strict=False))

    @property
    def is_one(self) -> bool:
        """Whether its two words are one thing: "việc làm", but not "làm việc"."""
        return self.is_known and len(self.words) == 2

    def is_little(self, words: UsualWords) -> bool:
        """Whether it says no more than some words do."""
        return all(words.covers(*one) for one in self.pairs)

    def is_of(self, words: UsualWords) -> bool:
        """The same, in any way it is said; another number of it is none."""
        own = _key(self.words)
        others = [one for one in self.others if _key(one.words) != own]
        is_said = any(words.issuperset(one.words) for one in others)
        return self.is_little(words) and (is_said or not others)


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
    """Looks up how else a thing is said. `rows`: ways to say one thing, each; English
    words stand there in the singular as well as in the plural.

    `words` are all folded words in which something is said, `pairs` those of them that
    stand side by side. `has_plurals`: a word that no row knows is asked for in its
    other number, too.
    """

    def __init__(
        self, rows: Iterable[Sequence[str]] = (), has_plurals: bool = True
    ) -> None:
        self._has_plurals = has_plurals
        self._others: dict[tuple[str, ...], list[tuple[Wording, Wording]]]
        self._others = defaultdict(list)
        said_in: set[tuple[str, ...]] = set()
        for row in rows:
            ways = [way for said in row if (way := wording(said)).words]
            said_in.update(way.words for way in ways)
            for way in ways:
                self._others[_key(way.words)] += [(way, one) for one in ways]
        self._longest = max(map(len, self._others), default=0)
        self.words = frozenset(chain.from_iterable(said_in))
        self.pairs = frozenset(chain.from_iterable(map(pairwise, said_in)))

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
            yield Concept(part, exact, others, _key(part) in self._others)
            start += length

    def _longest_at(
        self, words: tuple[str, ...], typed: dict[str, str]
    ) -> tuple[int, tuple[Wording, ...]]:
        for length in range(min(self._longest, len(words)), 0, -1):
            part = words[:length]
            exact = tuple(typed.get(one, "") for one in part)
            known = [
                (all(map(eq, exact, way.exact)), other)
                for way, other in self._others.get(_key(part), ())
                if other.words != part and all(map(may_be, exact, way.exact))
            ]
            is_exact = any(same for same, _ in known)
            others = {one.words: one for same, one in known if same or not is_exact}
            if others:
                return length, tuple(others.values())[:MOST_OTHERS]
        return 1, self._other_number(words[0])

    def _other_number(self, word: str) -> tuple[Wording, ...]:
        other = other_number(word) if self._has_plurals else ""
        return (Wording(other, (other,), (other,)),) if other else ()


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(singular, words))
