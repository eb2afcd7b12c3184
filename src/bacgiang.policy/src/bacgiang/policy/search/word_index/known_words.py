"""Which words whoever asks may come across: in what they may see, or in other ways to
say things. What others may see changes no answer."""

from ..query.english import other_number
from ..query.usual_words import USUAL
from ..query.wordings import Wordings
from .matching import Matcher
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class KnownWords:
    """Asks an index about folded words.

    ``seen`` gives the documents that are looked at, None for all; ``wordings``: what is
    known beside them.
    """

    matcher: Matcher
    seen: Callable[[], Any]
    wordings: Wordings

    @cached_property
    def among(self) -> Any:
        return self.seen()

    def knows(self, word: str) -> bool:
        held = self.matcher.is_held_among
        return any(
            self._is_usual(one) or held(one, self.among) for one in _numbers(word)
        )

    def held(self, word: str) -> int:
        """How many documents hold a word; at least one for a word known otherwise."""
        held = self.matcher.held_among
        return max(
            held(one, self.among) or int(self._is_usual(one)) for one in _numbers(word)
        )

    def beside(self, first: str, second: str) -> int:
        """How often two words stand side by side: in how many of some documents, and
        in one more where something is said so."""
        said = int((first, second) in self.wordings.pairs)
        return said + self.matcher.beside_among((first, second), self.among)

    def _is_usual(self, word: str) -> bool:
        return word in USUAL or word in self.wordings.words


def _numbers(word: str) -> list[str]:
    """A word, and an English one in its other number."""
    return [one for one in (word, other_number(word)) if one]
