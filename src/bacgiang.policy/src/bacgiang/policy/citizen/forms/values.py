"""What was typed, as values: texts, days as 2026-03-05, numbers as 1234.5."""

from ...base.languages import reads_english
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from .definition import Kind
from .definition import Question
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
import re
from typing import Any


BLANK = " \t\r\n"
"""What browsers and Python are agreed on to be nothing."""
MOST_CHARACTERS = {Kind.TEXT: 500, Kind.LONG: 10_000}
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d{1,6})?", re.ASCII)
_PLAIN = re.compile(r"-?\d{1,15}([.,]\d{1,6})?", re.ASCII)
_DAYS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})", re.ASCII),
    re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})", re.ASCII),
)
FORMATS: Mapping[str, re.Pattern[str]] = {
    "phone": re.compile(r"\+?[0-9][0-9 .()-]{6,18}[0-9]", re.ASCII),
    "email": re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+"),
    "identity-number": re.compile(r"\d{9}|\d{12}", re.ASCII),
    "tax-number": re.compile(r"\d{10}(-\d{3})?|\d{12}", re.ASCII),
}


class WrongValue(ValueError):
    """What was typed is none of what is asked for."""


def value_of(question: Question, typed: Any) -> Any:
    """The value of what was typed: "" , False or [] for nothing; raises WrongValue.

    Of rows the values of each are another matter (`judging`).
    """
    if question.kind is Kind.YES:
        return typed in ("1", True)
    if question.kind is Kind.CHOICES:
        several = typed if isinstance(typed, list | tuple) else [typed]
        chosen = [one for one in several if isinstance(one, str) and one]
        known = [one.value for one in question.options if one.value in chosen]
        if not set(chosen) <= set(known):
            raise WrongValue
        return known
    text = typed if isinstance(typed, str) else ""
    text = text.strip(BLANK)
    return _one(question, text) if text else ""


def known_of(question: Question, typed: Any) -> Any:
    """What conditions are asked of: the value, or the text as it was typed where that
    is no value. A browser must know the same, so that texts are not looked at closely.
    """
    if question.kind in (Kind.YES, Kind.CHOICES, Kind.NUMBER):
        try:
            return value_of(question, typed)
        except WrongValue:
            pass
    return typed.strip(BLANK) if isinstance(typed, str) else ""


def _one(question: Question, text: str) -> str:
    match question.kind:
        case Kind.NUMBER:
            return number_of(text)
        case Kind.DATE:
            return day_of(text).isoformat()
        case Kind.CHOICE:
            if text not in {one.value for one in question.options}:
                raise WrongValue
            return text
        case Kind.LONG:
            return tidy(text)
    text = " ".join(normalize(text).split())
    pattern = FORMATS.get(question.format)
    if pattern is not None and not pattern.fullmatch(text):
        raise WrongValue
    return text


def number_of(text: str) -> str:
    """As 1234.5. A point before three digits stands between thousands, as in
    1.234.567,8; else it and the comma are the same. Raises WrongValue.
    """
    text = text.strip(BLANK)
    if _GROUPED.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _PLAIN.fullmatch(text):
        return text.replace(",", ".")
    raise WrongValue


def day_of(text: str) -> date:
    """Raises WrongValue."""
    for pattern in _DAYS:
        found = pattern.fullmatch(text)
        if found is not None:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                break
    raise WrongValue


def number_shown(value: str, language: str) -> str:
    """1.234.567,8; in English 1,234,567.8."""
    whole, _point, rest = value.partition(".")
    thousands = f"{int(whole):,}" if whole.lstrip("-") else whole
    if reads_english(language):
        return f"{thousands}.{rest}" if rest else thousands
    thousands = thousands.replace(",", ".")
    return f"{thousands},{rest}" if rest else thousands


def as_typed(items: Sequence[Question], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as whoever gave them would type them again."""
    typed: dict[str, Any] = {}
    for one in items:
        value = values.get(one.name)
        match one.kind:
            case Kind.GROUP:
                typed |= as_typed(one.items, values)
            case Kind.ROWS if value:
                typed[one.name] = [as_typed(one.items, row) for row in value]
            case Kind.NUMBER if value:
                typed[one.name] = number_shown(value, "vi")
            case Kind.DATE if value:
                typed[one.name] = f"{date.fromisoformat(value):%d/%m/%Y}"
            case _ if one.name in values:
                typed[one.name] = value
    return typed
