"""Which words of a text a question asks for."""

from .text_query import ClauseKind
from .text_query import TextQuery


class AskedWords:
    """Tells for any folded word which word of the question it answers."""

    def __init__(self, query: TextQuery) -> None:
        self._words = frozenset(query.words)
        self._beginnings = tuple(
            clause.words[0]
            for clause in query.clauses
            if clause.kind in (ClauseKind.PREFIX, ClauseKind.UNFINISHED)
        )

    def answered_by(self, word: str) -> str | None:
        """Return the word asked for; None when the word is none of them."""
        if word in self._words:
            return word
        if self._beginnings and word.startswith(self._beginnings):
            return next(each for each in self._beginnings if word.startswith(each))
        return None

    def answered_among(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words asked for that any of some folded words answers."""
        if not self._beginnings:
            return self._words & words
        return frozenset(filter(None, map(self.answered_by, words)))
