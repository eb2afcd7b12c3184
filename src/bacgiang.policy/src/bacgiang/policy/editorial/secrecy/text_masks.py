"""Masked words: a text of which stretches were replaced by a mark, and nothing else."""

from ...text.line_ends import with_unix_lines
from .personal_numbers import Stretch
from collections.abc import Iterable
import re


MARK = "[…]"
# What people write for it: the mark, three dots in brackets, a black bar.
_MARKS = re.compile(r"\[(?:…|\.\.\.)\]|█+")


class NotMasked(ValueError):
    """The text is not the original with stretches replaced."""


def stretches_of(original: str, masked: str) -> tuple[Stretch, ...]:
    """Which stretches of the original the mark stands for. Raises NotMasked."""
    original, masked = with_unix_lines(original), with_unix_lines(masked)
    if masked == original:
        return ()
    pieces = _MARKS.split(masked)
    if len(pieces) == 1 or not original.startswith(pieces[0]):
        raise NotMasked
    found: list[Stretch] = []
    at = len(pieces[0])
    for number, piece in enumerate(pieces[1:], start=1):
        is_last = number == len(pieces) - 1
        end = _next(original, piece, at + 1, is_last)
        found.append((at, end))
        at = end + len(piece)
    return tuple(found)


def masked_by(original: str, stretches: Iterable[Stretch]) -> str:
    """The text with the mark in the place of each stretch; those that touch or overlap
    become one. Raises NotMasked for what is not inside the text.
    """
    original = with_unix_lines(original)
    said: list[str] = []
    at = 0
    for begin, end in _joined(stretches):
        if not 0 <= begin < end <= len(original):
            raise NotMasked
        said += (original[at:begin], MARK)
        at = end
    return "".join((*said, original[at:]))


def _next(original: str, piece: str, least: int, is_last: bool) -> int:
    """Where a piece goes on, after one masked character at least."""
    if is_last:
        end = len(original) - len(piece)
        if end < least or not original.endswith(piece):
            raise NotMasked
        return end
    end = original.find(piece, least)
    if end < 0:
        raise NotMasked
    return end


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for begin, end in sorted(stretches):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined
