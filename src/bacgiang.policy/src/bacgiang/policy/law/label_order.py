"""The order in which numbers of provisions stand: 3, 3a, 3b, 4; and c, d, đ, e."""

import re


LabelKey = tuple[tuple[int, str], ...]

_PIECES = re.compile(r"\d+|[^\W\d_]+")
# Before it in the alphabet stands d, behind it e; in Unicode it is behind z.
_BEHIND_D = "d~"


def label_key(label: str) -> LabelKey:
    """Return by what a number is put in order among others of its kind."""
    return tuple(map(_key, _PIECES.findall(label.casefold())))


def in_alphabet(text: str) -> str:
    """Return letters of points as a key that has them in the Vietnamese order."""
    return text.replace("đ", _BEHIND_D)


def _key(piece: str) -> tuple[int, str]:
    return (int(piece), "") if piece.isdecimal() else (0, in_alphabet(piece))
