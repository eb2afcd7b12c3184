"""Which words stand side by side in a document, in a tenth of its words' space.

Each pair of neighbours sets one of some thousand bits, and so does each run of six
words: texts of one kind share most of their pairs. A document that lacks a bit of a
phrase does not hold the phrase; one that has all of them may. So of tens of thousands
of documents that hold all words of a phrase, the order of words is looked up in a few.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import chain


SIZES = (1021, 2039, 4093, 8191, 16381, 32749, 65521)
"""Bits of a signature, by the length of its document; primes, so that all of an id's
bits count."""
BITS_FOR_PAIR = 2.4
FULL_FROM = 3 * SIZES[-1]
"""Different pairs that leave hardly a bit unset: no more is worked out of them."""
LONG = 6
"""Words of a long run: a phrase has so many in a row by chance hardly ever."""

Run = tuple[int, ...]
Bits = tuple[tuple[int, int], ...]
"""Bytes of a signature, and the bit in each."""


def pairs_of(ids: Iterable[int]) -> set[tuple[int, int]]:
    """Return the different pairs of neighbours among words in order."""
    listed = list(ids)
    return set(zip(listed, listed[1:], strict=False))


def long_runs(ids: Iterable[int]) -> set[Run]:
    """Return the different runs of LONG words."""
    listed = list(ids)
    return set(zip(*(listed[start:] for start in range(LONG)), strict=False))


def signature(ids: Iterable[int]) -> bytes:
    """Return the signature of a document's words in order."""
    listed = list(ids)
    pairs = pairs_of(listed)
    wanted = BITS_FOR_PAIR * len(pairs)
    size = next((each for each in SIZES if each >= wanted), SIZES[-1])
    if len(pairs) > FULL_FROM:
        # It denies nothing, as it hardly would otherwise.
        return b"\xff" * (size // 8 + 1)
    bits = bytearray(size // 8 + 1)
    for bit in chain(_places(pairs, size), _places(long_runs(listed), size)):
        bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def _places(runs: Iterable[Run], size: int) -> Iterator[int]:
    for run in runs:
        place = 0
        for one in run:
            place = place * 16777619 + one * 40503
        yield place % size


class PairTest:
    """Tells of signatures how many pairs of a phrase they lack."""

    def __init__(self, ids: Iterable[int]) -> None:
        listed = list(ids)
        pairs = pairs_of(listed)
        self.count = len(pairs)
        self._pairs = {size // 8 + 1: _bits(pairs, size) for size in SIZES}
        self._runs = {size // 8 + 1: _bits(long_runs(listed), size) for size in SIZES}

    def pairs(self, width: int) -> Bits:
        """Those of the pairs, in signatures of so many bytes."""
        return self._pairs[width]

    def runs(self, width: int) -> Bits:
        """Those of the long runs."""
        return self._runs[width]

    def lacking(self, signature: bytes | None) -> int:
        """Return how many bits of the phrase's pairs are not set.

        No fewer pairs than that are missing. A document without a signature lacks all.
        """
        if not signature:
            return self.count
        return sum(not signature[at] & bit for at, bit in self.pairs(len(signature)))

    def may_stand_in(self, signature: bytes | None) -> bool:
        """Whether the phrase may stand in the document: no bit of it is missing."""
        if not signature:
            return False
        bits = chain(self.pairs(len(signature)), self.runs(len(signature)))
        return all(signature[at] & bit for at, bit in bits)


def _bits(runs: Iterable[Run], size: int) -> Bits:
    """The byte and the bit in it of each run; two runs may share one."""
    places = sorted(set(_places(runs, size)))
    return tuple((place >> 3, 1 << (place & 7)) for place in places)
