"""Compare two sequences in bounded work.

`difflib.SequenceMatcher` takes time that grows with the cube of the length where many
elements are alike, as lines of a checklist or cells of a table are. This one does the
same until its work is spent; what is left then counts as replaced whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any


MOST_WORK = 500_000
"""Pairs of equal elements that are looked at, about a tenth of a second's."""


@dataclass
class Work:
    """What several comparisons may cost together."""

    left: int


class BoundedMatcher(SequenceMatcher[Any]):
    """A SequenceMatcher without junk, for one comparison of `old` with `new`.

    `work`: what it shares with other comparisons; it has `most_work` for itself.
    """

    def __init__(
        self,
        old: Sequence[Any],
        new: Sequence[Any],
        most_work: int = MOST_WORK,
        work: Work | None = None,
    ) -> None:
        super().__init__(None, old, new, autojunk=False)
        places = self.b2j  # type: ignore[attr-defined]
        # One more for each element itself: going over it is work, too.
        counts = (1 + len(places.get(one, ())) for one in old)
        self._until = [0, *accumulate(counts)]
        self._left = most_work
        self._shared = work or Work(most_work)

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        end = len(self.a) if ahi is None else ahi  # type: ignore[attr-defined]
        cost = self._until[end] - self._until[alo]
        self._left -= cost
        self._shared.left -= cost
        if min(self._left, self._shared.left) < 0:
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)
