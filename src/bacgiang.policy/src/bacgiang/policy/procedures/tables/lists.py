"""Several values in one cell, parted by ``;``.

A ``;`` inside a value is written with a backslash before it, and so is a backslash, so
that ``split(join(values)) == values``.
"""

from collections.abc import Iterable
import re


_SPECIAL = re.compile(r"[\\;]")
_PIECE = re.compile(r"(?:[^\\;]|\\.|\\$)+", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\;])")


def join(values: Iterable[str]) -> str:
    """Return values as the text of one cell."""
    return "; ".join(_SPECIAL.sub(r"\\\g<0>", value) for value in values)


def split(text: str) -> list[str]:
    """Return the values of a cell, without blanks around them; none is empty."""
    pieces = (_ESCAPED.sub(r"\1", piece).strip() for piece in _PIECE.findall(text))
    return [piece for piece in pieces if piece]
