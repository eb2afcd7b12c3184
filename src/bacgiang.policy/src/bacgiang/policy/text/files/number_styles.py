"""Numbers as word processors write them: figures, Roman numerals, letters."""

from collections.abc import Callable
from collections.abc import Mapping
from enum import Enum


class NumberStyle(Enum):
    """How a number is written."""

    DECIMAL = "decimal"
    DECIMAL_ZERO = "decimal-zero"
    UPPER_ROMAN = "upper-roman"
    LOWER_ROMAN = "lower-roman"
    UPPER_LETTER = "upper-letter"
    LOWER_LETTER = "lower-letter"
    BULLET = "bullet"
    NONE = "none"


_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MAX_ROMAN = 3999
_MAX_LETTERS = 26 * 30


def roman(number: int) -> str:
    """Write a number in Roman numerals; one they do not reach in figures."""
    if not 0 < number <= _MAX_ROMAN:
        return str(number)
    parts: list[str] = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def letter(number: int) -> str:
    """Write a number as a letter: 1 is A, 26 Z, 27 AA, 28 BB, as Word does."""
    if not 0 < number <= _MAX_LETTERS:
        return str(number)
    repeats, index = divmod(number - 1, 26)
    return chr(ord("A") + index) * (repeats + 1)


_WRITERS: Mapping[NumberStyle, Callable[[int], str]] = {
    NumberStyle.DECIMAL: str,
    NumberStyle.DECIMAL_ZERO: lambda number: f"{number:02d}",
    NumberStyle.UPPER_ROMAN: roman,
    NumberStyle.LOWER_ROMAN: lambda number: roman(number).lower(),
    NumberStyle.UPPER_LETTER: letter,
    NumberStyle.LOWER_LETTER: lambda number: letter(number).lower(),
    NumberStyle.BULLET: lambda number: "",
    NumberStyle.NONE: lambda number: "",
}


def write_number(number: int, style: NumberStyle) -> str:
    """Write a number in a style; bullets and no number at all are written as ""."""
    return _WRITERS[style](number)


def read_number(text: str | None, otherwise: int) -> int:
    """Read a number of a file, which can hold anything in its place."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else otherwise
