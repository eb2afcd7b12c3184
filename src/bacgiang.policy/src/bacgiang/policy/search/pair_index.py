"""Short texts by the pairs of neighbouring words in them, folded.

Vietnamese words are pairs of syllables, mostly. For what is no content of the catalog:
whoever keeps such an index asks it what says nearly the same.
"""

from ..text.folding import fold
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log
from operator import itemgetter
from persistent import Persistent
import re


MOST_PAIRS = 300
"""Of one text: of long ones the beginning says what it is about."""
TOO_COMMON = 2_000
"""Texts with a pair that says nothing, being in so many."""
LEAST_SHARE = 0.25
"""Of the pairs asked for, by what they are worth."""
_WORD = re.compile(r"\w+")


def pairs_of(text: str) -> tuple[str, ...]:
    """Each once, in the order of the text."""
    words = _WORD.findall(fold(text))
    found = (f"{one} {two}" for one, two in pairwise(words))
    return tuple(dict.fromkeys(found))[:MOST_PAIRS]


class PairIndex(Persistent):
    """By a name that whoever keeps the index gives each text."""

    def __init__(self) -> None:
        self._with: OOBTree = OOBTree()
        self._pairs: OOBTree = OOBTree()
        self._counts: OIBTree = OIBTree()

    def __contains__(self, name: str) -> bool:
        return name in self._pairs

    def put_text(self, name: str, text: str) -> None:
        """In the place of what was kept before."""
        pairs = pairs_of(text)
        if self._pairs.get(name) == pairs:
            return
        self.drop(name)
        self._pairs[name] = pairs
        for pair in pairs:
            known = self._with.get(pair)
            if known is None:
                known = self._with[pair] = OOTreeSet()
            known.insert(name)
            self._counts[pair] = self._counts.get(pair, 0) + 1

    def drop(self, name: str) -> None:
        for pair in self._pairs.pop(name, ()):
            known = self._with[pair]
            known.remove(name)
            self._counts[pair] -= 1
            if not self._counts[pair]:
                del self._with[pair]
                del self._counts[pair]

    def like(self, text: str, least: float = LEAST_SHARE) -> Iterator[str]:
        """Names of those that share most with a text, the likest first."""
        worth: defaultdict[str, float] = defaultdict(float)
        whole, count = 0.0, len(self._pairs) + 1
        for pair in pairs_of(text):
            how_many = self._counts.get(pair, 0)
            weight = 0.0 if how_many > TOO_COMMON else log(1 + count / (1 + how_many))
            whole += weight
            for name in self._with.get(pair, ()) if weight else ():
                worth[name] += weight
        found = sorted(worth.items(), key=itemgetter(1), reverse=True)
        return (name for name, share in found if share >= least * whole)
