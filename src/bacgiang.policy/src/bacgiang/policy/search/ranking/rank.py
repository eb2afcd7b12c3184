"""What makes one hit better than another, apart from how often the words stand in it.

In this order: the document's own number; how its title holds what was asked for;
diacritics as typed; the tone mark where it was typed; words side by side in the text;
how much the document is about the words; how new it is.

Where more is asked for than a number and the name of a type, the title comes before the
number: titles of documents that amend or repeal another name that other's number.
"""

from ...law.document_type_names import MARKS
from ...law.document_type_names import NAMES
from ...text.folding import fold
from ...text.folding import fold_case
from ..lexicon.tokens import plain_words
from ..query.diacritics import OTHER_DIACRITICS
from ..query.numbers import number_parts
from ..query.text_query import TextQuery
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from functools import lru_cache
from math import log
import re
import unicodedata


SENTENCE = 6
"""Words that stand side by side in a text by chance hardly ever."""
COVERAGE_STEPS = 20
BESIDE_IN_TEXT = 0.4
SCORE_STEP = 1.05
"""Scores within this ratio count as equal: the newer document comes first."""

NAMED = {tuple(plain_words(name)): each for name, each in NAMES.items()}
"""Types of documents by their names in folded words."""

_WORD = re.compile(r"[^\W_]+")


class TitleMatch(IntEnum):
    """How a title holds the words asked for."""

    NONE = 0
    ALL_WORDS = 1
    IN_ORDER = 2
    PHRASE = 3
    START = 4
    WHOLE = 5


class NumberMatch(IntEnum):
    """Whether a document bears a number asked for.

    Documents of several types bear a short one; the type asked for is told by the mark
    in the whole number ("quyết định 76/2007": QĐ).
    """

    NONE = 0
    SHORT = 1
    SHORT_OF_TYPE = 2
    EXACT = 3


class Place(IntEnum):
    """Whether it is a place that all sites have, and the main site's."""

    NONE = 0
    OF_UNIT = 1
    OF_MAIN_SITE = 2


@dataclass(frozen=True)
class Hit:
    """What ranking knows of a document.

    ``number_keys``: of its own number, exact one first. ``pairs``: words of the
    question that are neighbours both there and in the document. ``day``: a number that
    grows with the date. ``is_exact``: whether its text holds the words with the
    diacritics that were typed. ``itself``: more than 0 for a unit whose people,
    place or hours are asked for.
    """

    title: str
    number_keys: tuple[str, ...] = ()
    pairs: int = 0
    score: int = 0
    day: int = 0
    coverage: float = 0.0
    has_all: bool = False
    is_exact: bool = True
    itself: int = 0
    place: Place = Place.NONE


class Ranking:
    """Compares hits of one question."""

    def __init__(self, query: TextQuery) -> None:
        self._keys = frozenset(query.number_keys)
        self._words = query.sequence
        named, self._beside_numbers = _type_and_rest(query.words_beside_numbers)
        self._type_marks = frozenset(
            f"{fold(mark)}-" for mark, each in MARKS.items() if each is NAMED.get(named)
        )
        self._typed = query.typed
        self._marked = query.diacritics().keys()
        self._parts = None if self._keys else number_parts(query.words)

    @cached_property
    def _accented(self) -> frozenset[str] | None:
        """Words with their diacritics; None for a question typed without any."""
        if not self._marked:
            return None
        words = _accented_words(self._typed)
        return frozenset(filter(self._is_marked, words))

    @cached_property
    def _exact(self) -> frozenset[str]:
        return frozenset(filter(self._is_marked, _exact_words(self._typed)))

    def _is_marked(self, word: str) -> bool:
        """Whether it is known with which diacritics a word was typed."""
        return not self._marked.isdisjoint(plain_words(word))

    def key(self, hit: Hit) -> tuple[int, ...]:
        """Return what hits are sorted by, greatest first."""
        number = self._number(hit.number_keys)
        title = self._title(hit.title, self._beside_numbers if number else self._words)
        accents, tones = self._spelling(hit.title) if title else (0, 0)
        if self._accented is not None and not accents:
            # Other words than those that were typed: "số đo", not "sổ đỏ".
            title = TitleMatch.NONE
        level = int(log(hit.score + 1, SCORE_STEP))
        is_title_first = self._beside_numbers and self._parts is None
        first = (title, number) if is_title_first else (number, title)
        whole = int(len(self._words) >= SENTENCE and hit.pairs >= len(self._words))
        covered = 0 if title else int(self._covered(hit) * COVERAGE_STEPS)
        # Each site has such a place, under one name: the portal's own is meant.
        is_named = title or hit.coverage >= 1
        main = int(hit.place is Place.OF_MAIN_SITE and bool(is_named))
        said = (whole, covered, accents, tones, main, hit.pairs)
        return hit.itself, *first, *said, level, hit.day, hit.score

    def _covered(self, hit: Hit) -> float:
        """The coverage; a text that holds all words says more where they stand side by
        side."""
        beside = hit.pairs / len(self._words) if hit.has_all and self._words else 0
        same = 1 if hit.is_exact else OTHER_DIACRITICS
        return hit.coverage + BESIDE_IN_TEXT * beside * same

    def _number(self, own: Sequence[str]) -> NumberMatch:
        if own and self._parts is not None:
            return NumberMatch.SHORT if self._parts.fits(own[0]) else NumberMatch.NONE
        if not own or not self._keys:
            return NumberMatch.NONE
        if own[0] in self._keys:
            return NumberMatch.EXACT
        longer = tuple(f"{key}-" for key in self._keys)
        if not own[0].startswith(longer) and self._keys.isdisjoint(own):
            return NumberMatch.NONE
        marks = own[0].rpartition("/")[2]
        is_of_type = marks.startswith(tuple(self._type_marks))
        return NumberMatch.SHORT_OF_TYPE if is_of_type else NumberMatch.SHORT

    @staticmethod
    def _title(title: str, asked: tuple[str, ...]) -> TitleMatch:
        words = _plain_words(title)
        if not asked or not set(asked).issubset(words):
            return TitleMatch.NONE
        if words == asked:
            return TitleMatch.WHOLE
        inside = f" {' '.join(words)} ".find(f" {' '.join(asked)} ")
        if inside >= 0:
            return TitleMatch.PHRASE if inside else TitleMatch.START
        remaining = iter(words)
        in_order = all(word in remaining for word in asked)
        return TitleMatch.IN_ORDER if in_order else TitleMatch.ALL_WORDS

    def _spelling(self, title: str) -> tuple[int, int]:
        if self._accented is None:
            return 0, 0
        accents = self._accented <= _accented_words(title)
        return int(accents), int(accents and self._exact.issubset(_exact_words(title)))


def _type_and_rest(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the words into the name of a type in front, where there is one, and all
    others."""
    named = max((n for n in NAMED if words[: len(n)] == n), key=len, default=())
    return named, words[len(named) :]


# Titles in front are compared twice, and are hits of many questions.
@lru_cache(maxsize=16384)
def _plain_words(title: str) -> tuple[str, ...]:
    return tuple(plain_words(title))


@lru_cache(maxsize=16384)
def _accented_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_case(text)))


def _exact_words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())
