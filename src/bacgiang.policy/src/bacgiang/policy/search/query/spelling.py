"""What may be meant by a word that nothing holds: a slip of a key, a missing blank,
what was typed for an input method that was off.

The portal's own words are the only ones that are offered: something holds each, or its
board says things in it. Of several, those that stand beside the next words are meant.
"""

from ..lexicon.tokens import located_words
from .diacritics import is_sure
from .english import is_no_syllable
from .telex import read_telex
from .text_query import ClauseKind
from .text_query import TextQuery
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from heapq import nlargest
from itertools import pairwise
from string import ascii_lowercase
from typing import Protocol


SHORTEST = 3
"""Letters of a word that is looked at; shorter ones are too near to everything."""
MOST_WORDS = 2
"""Words of a question that may be slips at once."""
MOST_COMPARED = 12
"""Ways to write a word that are looked for beside its neighbours."""

_VOWELS = frozenset("aeiouy")

Words = tuple[str, ...]


class Known(Protocol):
    """What is known of folded words."""

    def knows(self, word: str) -> bool:
        """Whether anything holds it."""

    def held(self, word: str) -> int:
        """How many documents hold it."""

    def beside(self, first: str, second: str) -> int:
        """How often two of them stand side by side."""


def better_words(
    query: TextQuery, known: Known, is_english: bool = False
) -> dict[str, Words]:
    """Return what may be meant by the words that nothing holds and to which something
    is near; for English readers English words alone: a right one is near to many a
    Vietnamese syllable."""
    words = query.words
    typed_so = query.diacritics()
    unknown = {
        one
        for one in words
        if len(one) >= SHORTEST
        # With its tone it is spelt as it is meant, though nothing holds it.
        and (is_no_syllable(one) or not is_sure(typed_so.get(one, "")))
        and not known.knows(one)
    }
    if not 0 < len(unknown) <= MOST_WORDS or not query.is_plain:
        return {}
    typed = {one: read_telex(one) for one in unknown}
    sequence = tuple(
        typed[one] if one in unknown and known.knows(typed[one]) else one
        for one in query.sequence
    )
    better = {}
    for place, word in enumerate(query.sequence):
        if word in unknown and word not in better:
            before = sequence[max(0, place - 1) : place]
            after = sequence[place + 1 : place + 2]
            ways = _ways(word)
            if _VOWELS.isdisjoint(word):
                # An abbreviation is not another one.
                ways = (one for one in ways if not _VOWELS.isdisjoint(one[0]))
            if is_english:
                ways = (one for one in ways if all(map(is_no_syllable, one)))
            better[word] = _nearest(ways, known, before, after)
    return {word: meant for word, meant in better.items() if meant}


def corrected(query: TextQuery, better: Mapping[str, Words]) -> TextQuery:
    """The question in other words; of those it is not known how they are accented."""
    if not better:
        return query
    sequence = _in_place(query.sequence, better)
    clauses = (
        replace(one, words=(word,), kind=ClauseKind.WORD)
        if one.words != (word,)
        else one
        for one in query.clauses
        for word in better.get(one.words[0], one.words)
    )
    meant = {word for words in better.values() for word in words}
    return replace(
        query,
        clauses=tuple(dict.fromkeys(clauses)),
        typed=_typed(query.typed, better),
        sequence=sequence,
        guessed=query.guessed | meant,
    )


def _in_place(words: Words, better: Mapping[str, Words]) -> Words:
    return tuple(part for one in words for part in better.get(one, (one,)))


def _typed(text: str, better: Mapping[str, Words]) -> str:
    found: list[str] = []
    for start, end, words in located_words(text):
        is_kept = not any(one in better for one in words)
        found += [text[start:end]] if is_kept else _in_place(words, better)
    return " ".join(found)


def _nearest(
    written: Iterator[Words], known: Known, before: Words, after: Words
) -> Words:
    """The way to write a word that stands most often beside its neighbours, then that
    most documents hold; () for none."""
    found = {ways: min(map(known.held, ways)) for ways in set(written)}
    near = nlargest(MOST_COMPARED, ((n, ways) for ways, n in found.items() if n))

    def together(ways: Words) -> int:
        pairs = pairwise((*before, *ways, *after))
        return sum(known.beside(first, second) for first, second in pairs)

    best = max(((together(ways), n, ways) for n, ways in near), default=(0, 0, ()))
    # A word that never stands beside the others is some other one: an abbreviation.
    return best[2] if best[0] or not (before or after) else ()


def _ways(word: str) -> Iterator[Words]:
    if not word.isalpha():
        return
    yield from ((one,) for one in _slips(word))
    yield from ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    typed = read_telex(word)
    if typed:
        yield (typed,)


def _slips(word: str) -> Iterator[str]:
    """Words from which one slip leads to this one."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + one + after for one in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (before + one + after[1:] for one in ascii_lowercase)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
