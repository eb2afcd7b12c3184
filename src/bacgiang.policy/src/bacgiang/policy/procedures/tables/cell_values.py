"""A cell as the value that the JSON form of a record has for it."""

from bacgiang.policy.base.spreadsheets.sheet import BadCell
from bacgiang.policy.base.spreadsheets.sheet import Value
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.record.field_values import shown
from bacgiang.policy.procedures.record.field_values import UnfitValue
from bacgiang.policy.procedures.record.fields import FieldKind
from bacgiang.policy.procedures.tables.columns import Column
from bacgiang.policy.procedures.tables.headings import folded
from bacgiang.policy.procedures.tables.lists import split
from bacgiang.policy.procedures.tables.numbers import plain_number
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
import re
from typing import Any


_VIETNAMESE_DAY = re.compile(
    r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})", re.ASCII
)
_SERIAL = re.compile(r"\d{5}(?:\.0+)?", re.ASCII)
# From 1927 to 2173: what is less is a year, a month or a slip.
_SERIALS = range(10_000, 100_000)
_LISTS = (FieldKind.CHOICES, FieldKind.CODES, FieldKind.LINES)
_NUMBERS = (FieldKind.AMOUNT, FieldKind.COUNT)
_NATIONAL_DECIMALS = 6


def value_of(cell: Value, column: Column, day_zero: date) -> Any:
    """Return the value of a cell that is not empty. Raises UnfitValue.

    What the record's own check refuses is returned as it is.
    """
    if isinstance(cell, BadCell):
        raise UnfitValue(cell.code, value=shown(cell.value))
    if isinstance(cell, bool):
        raise UnfitValue(ErrorCode.WRONG_TYPE, expected=column.kind.value)
    if column.kind is FieldKind.DAY:
        return _day(cell, day_zero)
    if column.kind in _NUMBERS:
        return _number(cell)
    text = _text(cell)
    if column.kind in _LISTS:
        return [_token(each, column) for each in split(text)]
    return _token(text, column) if column.kind is FieldKind.CHOICE else text


def national_code(cell: Value) -> str:
    """Return the code that an office program made a number of, or an empty text.

    Codes of the national record have six decimals, of which a number loses the zeros.
    """
    if not isinstance(cell, float) or not 1 <= cell < 10 or cell.is_integer():
        return ""
    code = f"{cell:.{_NATIONAL_DECIMALS}f}"
    return code if float(code) == cell else ""


def _day(cell: Value, day_zero: date) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float):
        return _serial(float(cell), day_zero)
    text = str(cell).strip()
    if _SERIAL.fullmatch(text):
        return _serial(float(text), day_zero)
    match = _VIETNAMESE_DAY.fullmatch(text)
    if match is None:
        return text
    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise UnfitValue(ErrorCode.BAD_DAY, value=shown(text)) from None


def _serial(number: float, day_zero: date) -> str:
    if not _SERIALS.start <= number < _SERIALS.stop:
        raise UnfitValue(ErrorCode.BAD_DAY, value=f"{number:g}")
    return (day_zero + timedelta(days=int(number))).isoformat()


def _number(cell: Value) -> Any:
    if isinstance(cell, date | time | timedelta):
        raise UnfitValue(ErrorCode.NOT_A_NUMBER, value=shown(cell))
    if not isinstance(cell, str):
        return cell
    return plain_number(cell.strip())


def _text(cell: Value) -> str:
    if isinstance(cell, date | time | timedelta):
        raise UnfitValue(TableFault.DATE_IN_TEXT, value=shown(cell))
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    return str(cell)


def _token(text: str, column: Column) -> str:
    """Return the token that a choice is, or has as its Vietnamese name."""
    said = text.strip()
    if not column.field.choices or said in column.field.choices:
        return text
    names = {folded(title): token for token, title in column.choice_titles.items()}
    return names.get(folded(said), said)
