"""Find a passage again in a text that was edited since: by its words, not its place."""

from ...base.kept import kept_of_texts
from collections.abc import Sequence
from dataclasses import dataclass


# Of a paragraph that was edited, what share of its words has to be the same.
SAME = 0.6
ROOM = 4_000_000
"""Characters of paragraphs whose words are kept: more than any text has."""


@dataclass(frozen=True, order=True)
class Passage:
    """Words of one paragraph, that paragraph, and which it was, from 0."""

    quote: str
    paragraph: str
    place: int


@dataclass(frozen=True)
class Found:
    """`place` is None for what is gone; `is_kept`: its words stand as they did."""

    place: int | None
    is_kept: bool = True


def passage_in(paragraphs: Sequence[str], place: int, quote: str) -> Passage | None:
    """The passage somebody marked: words, at or else nearest to the place.

    Without a `quote` it is the whole paragraph; None where there is no such passage.
    """
    words = " ".join(quote.split())
    if not words:
        inside = 0 <= place < len(paragraphs)
        return Passage(paragraphs[place], paragraphs[place], place) if inside else None
    standing = [at for at, said in enumerate(paragraphs) if words in said]
    if not standing:
        return None
    at = min(standing, key=lambda one: abs(one - place))
    return Passage(words, paragraphs[at], at)


def find(passage: Passage, paragraphs: Sequence[str]) -> Found:
    """Where it stands now, or the paragraph that became of its own."""
    again = passage_in(paragraphs, passage.place, passage.quote)
    if again is not None:
        return Found(again.place)
    words = _words(passage.paragraph)
    likest, best = None, SAME
    for at, said in enumerate(paragraphs):
        like = _likeness(words, _words(said))
        if like >= best:
            likest, best = at, like
    return Found(likest, is_kept=False)


@kept_of_texts(4096, ROOM)
def _words(paragraph: str) -> frozenset[str]:
    return frozenset(paragraph.split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of different words that both have; their order is not asked for, which
    would take time that grows with the square of their number."""
    return 2 * len(one & other) / max(1, len(one) + len(other))
