"""Numbers in cells: as numbers, as plain text, or as they are written in Viet Nam."""

from bacgiang.policy.base.spreadsheets.number_text import AmbiguousNumber
from bacgiang.policy.base.spreadsheets.number_text import plain_number as figures_of
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.procedures.record.field_values import shown
from bacgiang.policy.procedures.record.field_values import UnfitValue
from decimal import Decimal
import re


_LIKE_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)


def plain_number(text: str) -> str:
    """The number in figures. Raises UnfitValue for a text that may be two numbers."""
    try:
        return figures_of(text)
    except AmbiguousNumber:
        raise UnfitValue(TableFault.AMBIGUOUS_NUMBER, value=shown(text)) from None


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
