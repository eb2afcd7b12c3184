"""Citations of one text, block by block, and no more of them than a text may have.

To find one takes as long as it takes to read a line; a text of some megabytes may hold
tens of thousands, and everybody who asks for its page would wait for them.
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from collections.abc import Iterable
from collections.abc import Sequence


MOST_CITATIONS = 5_000
"""Of one text: decree 224/2026, among the longest there are, has some 400, a list of
documents of two decades a few thousand."""
SHORTEST = 6
"""Characters of a citation: "Điều 1"."""
MOST_READ = 100_000
"""Characters of one block: the longest paragraph of those texts has 1,300."""
MOST_KEPT = 40_000
"""Blocks whose citations are kept at hand: those of a text, and of its later states."""


class KnownCitations:
    """What each block of a text cites, found once however often it is asked for."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Citation, ...]] = {}

    def __call__(self, text: str) -> tuple[Citation, ...]:
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            known = self._known[text] = tuple(find_citations(text[:MOST_READ]))
        return known


class BoundedCitations:
    """The same up to a bound, beyond which a block cites nothing: for one reading of a
    text from its beginning to its end.
    """

    def __init__(self, known: KnownCitations | None = None) -> None:
        self._known = known or KnownCitations()
        self._left = MOST_CITATIONS
        self.is_cut = False
        """Whether something was left unread."""

    def __call__(self, text: str) -> Sequence[Citation]:
        if not self._left:
            self.is_cut = True
            return ()
        found = self._known(text)
        given = found[: self._left]
        self._left -= len(given)
        self.is_cut |= len(found) > len(given) or len(text) > MOST_READ
        return given


def cites_too_much(pieces: Iterable[str], known: KnownCitations) -> bool:
    """Whether a text cites more than is read."""
    texts = [one for one in pieces if one]
    if sum(map(len, texts)) < MOST_CITATIONS * SHORTEST:
        return False
    cited_in = BoundedCitations(known)
    for one in texts:
        cited_in(one)
    return cited_in.is_cut
