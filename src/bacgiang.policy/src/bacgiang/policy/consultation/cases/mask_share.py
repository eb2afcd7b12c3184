"""How much of an opinion one person may hide; to withhold it takes two."""

from ...editorial.secrecy.personal_numbers import personal_in
from ..opinions.content import Point
from .masks import Mask
from .text_masks import MARK
from collections.abc import Iterable
from collections.abc import Sequence


FEWEST = 3
"""Words that may be hidden of a short opinion, a name say, where as many stay."""


def is_too_much(points: Sequence[Point], masks: Iterable[Mask]) -> bool:
    """Whether more than a third of the words are hidden, personal numbers aside, or
    fewer stay than were hidden.
    """
    every = sum(_words(one.text) + _words(one.proposal) for one in points)
    hidden = sum(_hidden(points[one.point], one) for one in masks)
    return hidden > max(FEWEST, every // 3) or 2 * hidden > every


def _hidden(point: Point, mask: Mask) -> int:
    pairs = ((point.text, mask.text), (point.proposal, mask.proposal))
    return sum(max(0, _missing(*pair)) for pair in pairs)


def _missing(original: str, shown: str) -> int:
    """Words that are hidden, those of personal numbers that are hidden aside."""
    left = shown.replace(MARK, " ")
    return _others(original) - _others(left)


def _others(text: str) -> int:
    return _words(text) - _personal(text)


def _personal(text: str) -> int:
    return sum(_words(text[slice(*one.stretch)]) for one in personal_in(text))


def _words(text: str) -> int:
    return len([one for one in text.split() if any(map(str.isalnum, one))])
