"""Single values of the JSON form, each read as its field's kind says."""

from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.record.fields import DECIMALS
from bacgiang.policy.procedures.record.fields import Field
from bacgiang.policy.procedures.record.fields import FieldKind
from bacgiang.policy.text.unicode_form import normalize
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
import re
from typing import Any
from urllib.parse import urlsplit


class UnfitValue(ValueError):
    """A value that its field does not take."""

    def __init__(self, code: Enum, **parameters: str | int) -> None:
        """Keep what is wrong and what the message needs."""
        super().__init__(code.value)
        self.code = code
        self.parameters = parameters


_CODE = re.compile(r"[^\W_][\w.\-/]*")
_CURRENCY = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIGURES = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)
# A letter can come in up to four characters before it is composed.
_COMPOSING = 4
_SHOWN = 60


def read_value(value: object, field: Field) -> Any:
    """Return the value of a field, or of one item of a field that is a list.

    Raises UnfitValue where the field does not take it.
    """
    return _READERS[field.kind](value, field)


def shown(value: object) -> str:
    """Return a value as a message may show it: one short line."""
    try:
        text = str(value)
    except ValueError:
        # Python does not write out whole numbers of thousands of figures.
        return ""
    return clean_line(text[: 4 * _SHOWN])[:_SHOWN]


def _string(value: object, limit: int) -> str:
    if not isinstance(value, str):
        raise UnfitValue(ErrorCode.WRONG_TYPE, expected="string")
    if len(value) > limit * _COMPOSING:
        raise UnfitValue(ErrorCode.TOO_LONG, limit=limit, value=len(value))
    return value


def _text(value: object, field: Field) -> str:
    """A text as it is kept, if it is as long as it may be and has the right form."""
    clean, fits, fault = _TEXTS[field.kind]
    text = clean(_string(value, field.limit or _SHOWN))
    if field.limit and len(text) > field.limit:
        raise UnfitValue(ErrorCode.TOO_LONG, limit=field.limit, value=len(text))
    if text and not fits(text):
        raise UnfitValue(fault, value=shown(text))
    return text


def _choice(value: object, field: Field) -> str:
    token = _string(value, _SHOWN)
    if token and token not in field.choices:
        expected = ", ".join(field.choices)
        raise UnfitValue(ErrorCode.NOT_A_CHOICE, value=shown(token), expected=expected)
    return token


def _is_web_address(address: str) -> bool:
    """Tell an address of the web from scripts, hidden characters and false names."""
    if not _URL.fullmatch(address) or normalize(address) != address:
        return False
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False


def _day(value: object, field: Field) -> date | None:
    text = _string(value, _SHOWN).strip()
    if not text:
        return None
    try:
        # Python reads other forms, too.
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise UnfitValue(ErrorCode.BAD_DAY, value=shown(text)) from None


def _amount(value: object, field: Field) -> Decimal | None:
    if value == "":
        return None
    amount = _decimal(value)
    if amount < 0:
        raise UnfitValue(ErrorCode.NEGATIVE, value=shown(value))
    if amount > field.limit:
        raise UnfitValue(ErrorCode.OUT_OF_RANGE, limit=field.limit, value=shown(value))
    rounded = round(amount, DECIMALS)
    if rounded != amount:
        raise UnfitValue(ErrorCode.TOO_PRECISE, limit=DECIMALS, value=shown(value))
    whole = int(rounded)
    return Decimal(whole) if whole == rounded else rounded.normalize()


def _decimal(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise UnfitValue(ErrorCode.WRONG_TYPE, expected="number")
    if isinstance(value, str):
        plain = value.strip()[: 4 * _SHOWN]
        if not _FIGURES.fullmatch(plain):
            raise UnfitValue(ErrorCode.NOT_A_NUMBER, value=shown(value))
        return Decimal(plain)
    # A float says what it is written as, not its binary value.
    amount = Decimal(repr(value) if isinstance(value, float) else value)
    if not amount.is_finite():
        raise UnfitValue(ErrorCode.NOT_A_NUMBER, value=shown(value))
    return amount


def _count(value: object, field: Field) -> int | None:
    amount = _amount(value, field)
    if amount is None:
        return None
    if amount != int(amount):
        raise UnfitValue(ErrorCode.TOO_PRECISE, limit=0, value=shown(value))
    return int(amount)


_TEXTS: dict[
    FieldKind, tuple[Callable[[str], str], Callable[[str], object], ErrorCode]
] = {
    FieldKind.CODE: (clean_line, _CODE.fullmatch, ErrorCode.BAD_CODE),
    FieldKind.CODES: (clean_line, _CODE.fullmatch, ErrorCode.BAD_CODE),
    FieldKind.LINE: (clean_line, str, ErrorCode.WRONG_TYPE),
    FieldKind.LINES: (clean_line, str, ErrorCode.WRONG_TYPE),
    FieldKind.TEXT: (clean_text, str, ErrorCode.WRONG_TYPE),
    FieldKind.URL: (str.strip, _is_web_address, ErrorCode.BAD_URL),
    FieldKind.CURRENCY: (str, _CURRENCY.fullmatch, ErrorCode.BAD_CURRENCY),
}
"""How a text is cleaned, what it has to be, and what is wrong where it is not."""

_READERS: dict[FieldKind, Callable[[object, Field], Any]] = {
    **dict.fromkeys(_TEXTS, _text),
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choice,
    FieldKind.AMOUNT: _amount,
    FieldKind.COUNT: _count,
    FieldKind.DAY: _day,
}
