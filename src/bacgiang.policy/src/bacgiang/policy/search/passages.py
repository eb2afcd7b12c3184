"""Where in a legal document the words asked for stand (10.3).

The hit names the article and links to it. A document without articles is looked through
by its divisions, or whatever its uppermost provisions are.
"""

from ..law.tree import articles
from ..law.tree import LegalText
from ..law.tree import Part
from ..law.tree import Provision
from ..law.tree import provision_pieces
from .lexicon.words import plain_words
from .query.asked_words import AskedWords
from .query.text_query import TextQuery
from .snippets import snippet
from collections.abc import Iterable
from dataclasses import dataclass
from math import log


HEADING_WEIGHT = 2.0
PAIR_WEIGHT = 1.5
COMMON = 0.1
"""What a word counts that stands in every provision."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision that holds words asked for.

    ``eid`` is the anchor on the document's page, ``num`` the number as printed
    ("Điều 5."), ``html`` a stretch of its text with the words marked, safe to show.
    """

    eid: str
    num: str
    heading: str
    html: str


@dataclass(frozen=True, slots=True)
class Unit:
    """An article: its text as one line, and the folded words of text and heading."""

    eid: str
    num: str
    heading: str
    text: str
    words: tuple[str, ...]
    heading_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Answer:
    """An article; words that answer the question stand as the word asked for."""

    unit: Unit
    words: tuple[str, ...]


def units_of(text: LegalText) -> tuple[Unit, ...]:
    """Return the articles of a document and what is attached to it, in order."""
    parts: tuple[Part, ...] = (text, *text.attachments)
    found = [each for part in parts for each in articles(part)]
    if not found:
        found = [each for part in parts for each in part.body]
    return tuple(_unit(provision) for provision in found)


def best_passage(units: Iterable[Unit], query: TextQuery) -> Passage | None:
    """Return the article a question is about most; None when no article holds any of
    its words. Of equal ones it is the first."""
    wanted = frozenset(query.words)
    asked = AskedWords(query)
    answers = [
        answer
        for answer in (_answer(unit, asked) for unit in units)
        if not wanted.isdisjoint(answer.words)
    ]
    if not answers:
        return None
    rarity = _rarity(answers, wanted)
    pairs = set(zip(query.words, query.words[1:], strict=False))
    unit = max(answers, key=lambda answer: _worth(answer, rarity, pairs)).unit
    return Passage(unit.eid, unit.num, unit.heading, snippet(unit.text, query))


def _unit(provision: Provision) -> Unit:
    text = " ".join(piece for piece in provision_pieces(provision) if piece)
    return Unit(
        provision.eid,
        provision.num,
        provision.heading,
        text,
        tuple(plain_words(text)),
        frozenset(plain_words(provision.heading)),
    )


def _answer(unit: Unit, asked: AskedWords) -> _Answer:
    return _Answer(unit, tuple(asked.answered_by(word) or word for word in unit.words))


def _rarity(answers: list[_Answer], wanted: frozenset[str]) -> dict[str, float]:
    holding = {word: sum(word in each.words for each in answers) for word in wanted}
    return {
        word: COMMON + log(len(answers) / number)
        for word, number in holding.items()
        if number
    }


def _worth(
    answer: _Answer, rarity: dict[str, float], pairs: set[tuple[str, str]]
) -> float:
    words = set(answer.words)
    heading = answer.unit.heading_words
    of_words = sum(
        weight * (HEADING_WEIGHT if word in heading else 1)
        for word, weight in rarity.items()
        if word in words
    )
    neighbours = pairs.intersection(zip(answer.words, answer.words[1:], strict=False))
    of_pairs = sum(min(rarity[first], rarity[second]) for first, second in neighbours)
    return of_words + PAIR_WEIGHT * of_pairs
