"""A question in words, as data."""

from ..lexicon.diacritics import typed_diacritics
from dataclasses import dataclass
from enum import Enum


class ClauseKind(Enum):
    """What a document must hold.

    ``prefix`` is a word's beginning; ``unfinished`` a word, or a beginning where no
    document holds such a word.
    """

    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"
    UNFINISHED = "unfinished"
    NUMBER = "number"


PLAIN = frozenset((ClauseKind.WORD, ClauseKind.UNFINISHED))


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition.

    ``words`` are folded, in order. Of a number they are its parts, "số" before it too;
    they are asked for where no document holds its ``key`` or a longer number that
    begins with it.
    """

    kind: ClauseKind
    words: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class TextQuery:
    """All ``clauses`` must hold and none of ``excluded``.

    ``typed`` are the words as typed, without signs, for comparison with titles.
    ``sequence`` are the folded words asked for as they follow one another, repeated
    ones too. ``guessed`` are words in place of others that nothing holds.
    """

    clauses: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    typed: str = ""
    sequence: tuple[str, ...] = ()
    guessed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def is_plain(self) -> bool:
        """Whether it has words alone: who quotes or leaves out means just that."""
        kinds = {one.kind for one in self.clauses}
        return not self.excluded and kinds <= PLAIN

    @property
    def words(self) -> tuple[str, ...]:
        """Every folded word asked for, numbers as their parts, in order."""
        return tuple(word for clause in self.clauses for word in clause.words)

    @property
    def words_beside_numbers(self) -> tuple[str, ...]:
        """The words without those of numbers."""
        return tuple(
            word for clause in self.clauses if not clause.key for word in clause.words
        )

    def diacritics(self) -> dict[str, str]:
        """Return folded word → word as typed, where it is known how it is accented."""
        typed = typed_diacritics(self.typed)
        return {one: typed[one] for one in typed if one not in self.guessed}

    @property
    def number_keys(self) -> tuple[str, ...]:
        return tuple(clause.key for clause in self.clauses if clause.key)
