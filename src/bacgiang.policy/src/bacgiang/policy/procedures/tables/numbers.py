"""Numbers in cells: as numbers, as plain text, or as they are written in Viet Nam.

"1.200.000" is a million and two hundred thousand, "1.200" and "1 200" are as many
thousands, "1,5" is one and a half. "1,200" may be either and is refused.
"""

from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.procedures.record.field_values import shown
from bacgiang.policy.procedures.record.field_values import UnfitValue
from decimal import Decimal
import re


_THOUSANDS = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?", re.ASCII)
_SPACED = re.compile(r"([1-9]\d{0,2}(?: \d{3})+)(?:[,.](\d+))?", re.ASCII)
_ENGLISH = re.compile(r"([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(\d+))?", re.ASCII)
_ENGLISH_MIXED = re.compile(r"([1-9]\d{0,2},\d{3})\.(\d+)", re.ASCII)
_DECIMAL_COMMA = re.compile(r"(\d+),(\d+)", re.ASCII)
_ONE_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
_PARTED = (_THOUSANDS, _SPACED, _ENGLISH, _ENGLISH_MIXED)
_LIKE_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
_LONGEST = 100


def plain_number(text: str) -> str:
    """Return a number in figures with a point before its decimals.

    What is no number stays as it is: the record's own check tells of it. Raises
    UnfitValue for a text that may be two numbers.
    """
    if len(text) > _LONGEST:
        return text
    spaced = " ".join(text.split())
    if _ONE_GROUP.fullmatch(spaced):
        raise UnfitValue(TableFault.AMBIGUOUS_NUMBER, value=shown(text))
    for form in _PARTED:
        if match := form.fullmatch(spaced):
            whole = re.sub(r"\D", "", match[1])
            return f"{whole}.{match[2]}" if match[2] else whole
    if match := _DECIMAL_COMMA.fullmatch(spaced):
        return f"{match[1]}.{match[2]}"
    return spaced


def number_text(value: Decimal) -> str:
    """Return a number as text that ``plain_number`` reads as the same number."""
    text = f"{value:f}"
    return f"{text}0" if _LIKE_THOUSANDS.fullmatch(text) else text


def as_cell(value: Decimal) -> int | float | None:
    """Return a number that a cell of a sheet holds without loss, or None.

    Sheets are written with 16 figures.
    """
    if value == int(value):
        whole = int(value)
        return whole if abs(whole) < 10**15 else None
    held = float(value)
    is_whole = Decimal(repr(held)) == value and float(f"{held:.16g}") == held
    return held if is_whole else None
