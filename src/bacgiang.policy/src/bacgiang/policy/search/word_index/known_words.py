"""Which words whoever asks may come across: in what they may see, or in other ways to
say things. What others may see changes no answer."""

from ..query.usual_words import USUAL
from ..query.wordings import Wordings
from .matching import Matcher
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Asks an index about folded words.

    ``among``: the documents that are looked at, None for all; ``wordings``: what is
    known beside them.
    """

    matcher: Matcher
    among: Any
    wordings: Wordings

    def knows(self, word: str) -> bool:
        return self._is_usual(word) or self.matcher.is_held_among(word, self.among)

    def held(self, word: str) -> int:
        """How many documents hold a word; at least one for a word known otherwise."""
        held = self.matcher.held_among(word, self.among)
        return held or int(self._is_usual(word))

    def beside(self, first: str, second: str) -> int:
        """How often two words stand side by side: in how many of some documents, and
        in one more where something is said so."""
        said = int((first, second) in self.wordings.pairs)
        return said + self.matcher.beside_among((first, second), self.among)

    def _is_usual(self, word: str) -> bool:
        return word in USUAL or word in self.wordings.words
