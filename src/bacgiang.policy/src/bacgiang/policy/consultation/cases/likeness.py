"""Opinions that say nearly the same (form letters): how two are compared.

What counts is how many pairs of neighbouring words two texts share. Candidates are
found by keys (MinHash by one permutation, in bands), so that nobody compares a text
with 50,000 others; the comparison itself is exact.
"""

from ...text.folding import fold
from ..opinions.content import Content
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
import re


ALIKE = 0.85
"""Least share of common pairs among all pairs of two texts."""
FEW_WORDS = 12
"""Shorter texts ("Đồng ý.") are alike only word for word and on the same provision."""

# Two texts at ALIKE share a key with a probability of 0.99, at 0.9 of 0.998.
BANDS = 6
ROWS = 4
_BINS = BANDS * ROWS
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Sketch:
    """What of a submission is compared. `keys`: 64-bit integers, one in common at least
    where two are alike. `stands`: stances, and for short texts all that was said.
    """

    keys: tuple[int, ...]
    stands: str
    pairs: frozenset[int]


def sketch_of(content: Content, secret: bytes) -> Sketch | None:
    """The sketch of all points together; None where nothing is said (any more).

    Only sketches by one `secret` are compared. Who does not know it cannot write texts
    that share a key and nothing else.
    """
    said = " ".join(f"{one.text} {one.proposal}" for one in content.points)
    words = _WORD.findall(fold(said))
    if not words:
        return None
    stands = _stands(content)
    if len(words) < FEW_WORDS:
        on = " ".join(sorted({one.provision for one in content.points}))
        whole = f"{stands}|{on}|{' '.join(words)}"
        return Sketch((_key(whole),), whole, frozenset())
    pairs = frozenset(_mixed(f"{one} {two}", secret) for one, two in pairwise(words))
    return Sketch(_keys(stands, pairs), stands, pairs)


def likeness(one: Sketch, other: Sketch) -> float:
    """From 0 to 1; 0 for different stances."""
    if one.stands != other.stands:
        return 0.0
    both = len(one.pairs & other.pairs)
    either = len(one.pairs) + len(other.pairs) - both
    return both / either if either else 1.0


def are_alike(one: Sketch, other: Sketch) -> bool:
    return likeness(one, other) >= ALIKE


def _stands(content: Content) -> str:
    """Its stance; of several the stance on each provision, which must be the same."""
    stances = {one.stance.value for one in content.points}
    if len(stances) == 1:
        return stances.pop()
    return " ".join(f"{one.provision}:{one.stance.value}" for one in content.points)


def _keys(stands: str, pairs: frozenset[int]) -> tuple[int, ...]:
    least: list[int] = [-1] * _BINS
    for pair in pairs:
        place, value = pair % _BINS, pair // _BINS
        if least[place] < 0 or value < least[place]:
            least[place] = value
    filled = [_filled(least, place) for place in range(_BINS)]
    return tuple(
        _key(f"{stands}|{band}|{filled[band * ROWS : band * ROWS + ROWS]}")
        for band in range(BANDS)
    )


def _filled(least: list[int], place: int) -> tuple[int, int]:
    """The value of a bin; an empty one borrows from the next that has one."""
    for steps in range(_BINS):
        value = least[(place + steps) % _BINS]
        if value >= 0:
            return steps, value
    raise ValueError("There is no pair.")


def _mixed(text: str, secret: bytes) -> int:
    """32 bits of a text, the same in every process."""
    digest = blake2b(text.encode(), digest_size=4, key=secret).digest()
    return int.from_bytes(digest)


def _key(text: str) -> int:
    digest = blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
