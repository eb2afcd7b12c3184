"""Capitals of TCVN3 text, which has no capital letters with a tone.

"QUYÕT §ÞNH" comes out as "QUYếT ĐịNH"; the words around tell what was meant.
"""

from bacgiang.policy.text.syllable import is_syllable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class ConvertedWord:
    """A word of a run: where it stands in the source, as it stood, and as it reads."""

    start: int
    source: str
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.source)


class _Case(Enum):
    CAPITALS = "at least two sure capitals, no small letter"
    ONE_CAPITAL = "one sure capital, the rest cannot be told"
    UNSURE = "no letter whose case is sure"
    SMALL = "a sure small letter"


def restore_capitals(words: Sequence[ConvertedWord], source: str) -> list[str]:
    """Return the words' texts, in capitals where the word or its line says so.

    ``words`` are all words of ``source``, in order.
    """
    cases = [_case(word) for word in words]
    return [
        word.text.upper() if _in_capitals(words, cases, index, source) else word.text
        for index, word in enumerate(words)
    ]


def _in_capitals(
    words: Sequence[ConvertedWord], cases: Sequence[_Case], index: int, source: str
) -> bool:
    case = cases[index]
    if case in (_Case.CAPITALS, _Case.SMALL):
        return case is _Case.CAPITALS
    beside = [
        _are_capitals(words[other], cases[other])
        for other in (index - 1, index + 1)
        if 0 <= other < len(words) and _on_one_line(words, index, other, source)
    ]
    if case is _Case.ONE_CAPITAL:
        return any(beside) and (
            all(beside) or not _begins_sentence(words, index, source)
        )
    return len(beside) == 2 and all(beside)


def _begins_sentence(words: Sequence[ConvertedWord], index: int, source: str) -> bool:
    """A capital at the start, before small letters, is that of a sentence or a name."""
    if index == 0:
        return True
    between = source[words[index - 1].end : words[index].start]
    return any(sign in between for sign in ".:;\n")


def _are_capitals(word: ConvertedWord, case: _Case) -> bool:
    """Tell whether a word is Vietnamese in capitals; UBND says nothing of a line."""
    return case is _Case.CAPITALS and is_syllable(word.text)


def _on_one_line(
    words: Sequence[ConvertedWord], one: int, other: int, source: str
) -> bool:
    first, last = sorted((one, other))
    return "\n" not in source[words[first].end : words[last].start]


def _case(word: ConvertedWord) -> _Case:
    if any(letter.isascii() and letter.islower() for letter in word.source):
        return _Case.SMALL
    capitals = sum(letter.isupper() for letter in word.text)
    if capitals >= 2:
        return _Case.CAPITALS
    return _Case.ONE_CAPITAL if capitals else _Case.UNSURE
