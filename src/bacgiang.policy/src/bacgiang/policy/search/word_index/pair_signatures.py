"""Which words stand side by side in a document, in a tenth of its words' space.

Each pair of neighbours sets one of some thousand bits. A document that lacks a bit of a
phrase does not hold the phrase; one that has all of them may. So of tens of thousands
of documents that hold all words of a phrase, the order of words is looked up in a few.
"""

from collections.abc import Iterable
from collections.abc import Iterator


SIZES = (1021, 2039, 4093, 8191, 16381, 32749, 65521)
"""Bits of a signature, by the length of its document; primes, so that all of an id's
bits count."""
BITS_FOR_PAIR = 1.6


def pairs_of(ids: Iterable[int]) -> set[tuple[int, int]]:
    """Return the different pairs of neighbours among words in order."""
    listed = list(ids)
    return set(zip(listed, listed[1:], strict=False))


def signature(ids: Iterable[int]) -> bytes:
    """Return the signature of a document's words in order."""
    pairs = pairs_of(ids)
    wanted = BITS_FOR_PAIR * len(pairs)
    size = next((each for each in SIZES if each >= wanted), SIZES[-1])
    bits = bytearray(size // 8 + 1)
    for bit in _places(pairs, size):
        bits[bit >> 3] |= 1 << (bit & 7)
    # A bit above all others tells the size where a signature is read as a number.
    bits[size >> 3] |= 1 << (size & 7)
    return bytes(bits)


def _places(pairs: Iterable[tuple[int, int]], size: int) -> Iterator[int]:
    return ((first * 40503 + second * 2531011) % size for first, second in pairs)


class PairTest:
    """Tells of signatures how many pairs of a phrase they lack."""

    def __init__(self, ids: Iterable[int]) -> None:
        pairs = pairs_of(ids)
        self.count = len(pairs)
        self._bits = {size // 8 + 1: _bits(pairs, size) for size in SIZES}

    def lacking(self, signature: bytes | None) -> int:
        """Return how many bits of the phrase are not set; 0 where it may stand.

        No fewer pairs than that are missing. A document without a signature lacks all.
        """
        if not signature:
            return self.count
        bits = self._bits[len(signature)]
        return sum(not signature[at] & bit for at, bit in bits)

    def bits(self, width: int) -> tuple[tuple[int, int], ...]:
        """Byte and bit of each pair in signatures of so many bytes."""
        return self._bits[width]


def _bits(pairs: set[tuple[int, int]], size: int) -> tuple[tuple[int, int], ...]:
    """The byte and the bit in it of each pair; two pairs may share one."""
    places = sorted(set(_places(pairs, size)))
    return tuple((place >> 3, 1 << (place & 7)) for place in places)
