"""Where in a legal document the words asked for stand (10.3).

The hit names the article and links to it. A document without articles is looked through
by its divisions, or whatever its uppermost provisions are.
"""

from ..law.tree import articles
from ..law.tree import LegalText
from ..law.tree import Part
from ..law.tree import Provision
from ..law.tree import provision_pieces
from .lexicon.diacritics import exact_words
from .lexicon.tokens import plain_words
from .query.diacritics import OTHER_DIACRITICS
from .query.query_words import AskedWords
from .query.text_query import TextQuery
from .snippets import snippet
from collections import Counter
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
    """An article.

    ``text`` is one line, ``joined`` its folded words with a blank before and after
    each, ``words`` the same as a set, ``exact`` those with their diacritics.
    """

    eid: str
    num: str
    heading: str
    text: str
    joined: str
    words: frozenset[str]
    exact: frozenset[str]
    heading_words: frozenset[str]


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
    asked, typed = AskedWords(query), query.diacritics()
    answers = [(unit, asked.answered_among(unit.words)) for unit in units]
    answers = [(unit, answered) for unit, answered in answers if answered]
    if not answers:
        return None
    rarity = _rarity([answered for _, answered in answers])
    pairs = dict.fromkeys(zip(query.words, query.words[1:], strict=False))
    unit, _ = max(
        answers, key=lambda one: _worth(one[0], one[1], rarity, [*pairs], typed)
    )
    return Passage(unit.eid, unit.num, unit.heading, snippet(unit.text, query))


def _unit(provision: Provision) -> Unit:
    text = " ".join(piece for piece in provision_pieces(provision) if piece)
    pairs = exact_words(text)
    words = [word for word, _ in pairs]
    return Unit(
        provision.eid,
        provision.num,
        provision.heading,
        text,
        f" {' '.join(words)} ",
        frozenset(words),
        frozenset(exact for _, exact in pairs),
        frozenset(plain_words(provision.heading)),
    )


def _rarity(answers: list[frozenset[str]]) -> dict[str, float]:
    """What each word says: less, the more articles hold it."""
    holding = Counter(word for answered in answers for word in answered)
    return {
        word: COMMON + log(len(answers) / number) for word, number in holding.items()
    }


def _worth(
    unit: Unit,
    answered: frozenset[str],
    rarity: dict[str, float],
    pairs: list[tuple[str, str]],
    typed: dict[str, str],
) -> float:
    said = {
        word: rarity[word] * (OTHER_DIACRITICS if _is_other(word, typed, unit) else 1)
        for word in answered
    }
    of_words = sum(
        said[word] * (HEADING_WEIGHT if word in unit.heading_words else 1)
        for word in answered
    )
    of_pairs = sum(
        min(said[first], said[second])
        for first, second in pairs
        if first in answered and second in answered
        if f" {first} {second} " in unit.joined
    )
    return of_words + PAIR_WEIGHT * of_pairs


def _is_other(word: str, typed: dict[str, str], unit: Unit) -> bool:
    """Whether a word was typed with diacritics under which it does not stand there."""
    return word in typed and typed[word] not in unit.exact
