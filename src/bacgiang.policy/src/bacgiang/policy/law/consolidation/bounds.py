"""How much is done for one text: orders on words take a text's length each."""

from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import pieces


MOST_LOOKED = 50_000_000
"""Characters gone through for words wherever they stand: 120 orders on all of the Civil
Code of 2015, which has some 400,000.
"""
LEAST_LOOKED = 40
"""Characters that a piece takes at least: each is looked at by itself."""
MOST_PUT = 2_000_000
"""Characters that orders on words put in: “a” replaced by a page is a page for each."""


class Room:
    """What is left of it while a text is worked on. Each raises Hindered."""

    def __init__(self) -> None:
        self._looked = self._put = 0
        self._text, self._size = LegalText(), 0

    def look_through(self, text: LegalText) -> None:
        """Before all of a text is looked through."""
        if text is not self._text and self._looked <= MOST_LOOKED:
            lengths = (max(len(one), LEAST_LOOKED) for one in pieces(text))
            self._text, self._size = text, sum(lengths)
        self._looked += self._size
        if self._looked > MOST_LOOKED:
            raise Hindered(Obstacle.TOO_MUCH)

    def put(self, times: int, words: str) -> None:
        """Before words are put in so many times."""
        self._put += times * len(words)
        if self._put > MOST_PUT:
            raise Hindered(Obstacle.TOO_MUCH)
