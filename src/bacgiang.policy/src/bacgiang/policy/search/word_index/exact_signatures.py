"""With which diacritics words stand in a document, in some hundred bytes.

The index keeps folded words: "sổ đỏ" and "số đo" are the same two. Each different word
with diacritics sets three of ten bits a word (Bloom, 1970): what a document holds is
never denied, and what it does not hold is taken for held once in about fifty times.
"""

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32


BITS_FOR_WORD = 10
TIMES = 3
MOST_WORDS = 50_000
"""Different words of which it is kept; of more of them nothing is denied."""


def exact_signature(words: Iterable[str]) -> bytes:
    """Return the signature of words with diacritics."""
    different: set[str] = set()
    for word in words:
        different.add(word)
        if len(different) > MOST_WORDS:
            return b"\xff"
    signature = bytearray(len(different) * BITS_FOR_WORD // 8 + 1)
    for word in different:
        for place in _places(word, len(signature)):
            signature[place >> 3] |= 1 << (place & 7)
    return bytes(signature)


def may_hold(signature: bytes, word: str) -> bool:
    """Whether a word with diacritics is among those of a signature, probably."""
    # Some thousand words are looked for in the texts of a page of hits.
    place, step = _hash(word)
    size = len(signature) * 8
    for _time in range(TIMES):
        at = place % size
        if not signature[at >> 3] & 1 << (at & 7):
            return False
        place += step
    return True


def _places(word: str, width: int) -> list[int]:
    first, step = _hash(word)
    return [(first + time * step) % (width * 8) for time in range(TIMES)]


@lru_cache(maxsize=65536)
def _hash(word: str) -> tuple[int, int]:
    code = word.encode()
    return crc32(code), crc32(code, 1) | 1
