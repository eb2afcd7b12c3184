"""Which words a submission holds, as a few bits: finds words without reading texts.

A Bloom filter: a bit may be set by another word, never left out. What the bits let
through is read.
"""

from ...text.folding import fold
from ..opinions.content import Content
from collections.abc import Iterable
import re
from zlib import crc32


BITS = 1024
# Bits a word sets: with one alone, a word that meets a common one finds everything.
EACH = 3
_WORD = re.compile(r"\w+")


def words_of(text: str) -> frozenset[str]:
    """The different words of a text, folded."""
    return frozenset(_WORD.findall(fold(text)))


def words_said(content: Content) -> frozenset[str]:
    """The different words of all points."""
    return words_of(" ".join(f"{one.text} {one.proposal}" for one in content.points))


def marks_of(words: Iterable[str]) -> int:
    """The bits of words."""
    marks = 0
    for word in words:
        digest = crc32(word.encode())
        for _number in range(EACH):
            marks |= 1 << digest % BITS
            digest //= BITS
    return marks


def may_hold(marks: int, wanted: int) -> bool:
    """Whether a text with these bits can hold all words with the wanted ones."""
    return marks & wanted == wanted
