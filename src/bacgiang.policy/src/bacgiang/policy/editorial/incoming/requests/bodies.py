"""A body of JSON: UTF-8, not nested without end, texts that are texts, and numbers
that are numbers.
"""

from ....base.json_text import parse_json
from ....base.refusal import Refusal
from ....sealing.json_depth import deeper_than
from ....sealing.json_depth import JSON_STRING
from .forms import refusal_of_values
from .reasons import CONTROL_CHARACTER
from .reasons import MALFORMED_BODY
from .reasons import MAX_DEPTH
from .reasons import not_unicode
from .reasons import TOO_DEEP
from .reasons import TOO_LARGE
from .reasons import TOO_MANY_MARKS
from .reasons import WRONG_VALUES
from bacgiang.policy.text.composition import has_endless_marks
from dataclasses import replace
from math import isfinite
from typing import Any
from typing import NoReturn


LARGEST = 64 << 20
"""Bytes: a file of the largest size that is taken this way, in Base64, and words."""
MOST_PARTS = 1_000_000
"""Containers and strings, or values of any kind. Each is handled by itself, so time
goes by them; a batch of a thousand documents has a tenth of it.
"""
_BEFORE = b" \t\r\n\v\f\x00\xef\xbb\xbf\xfe\xff"
MOST_OF_VISITORS = 50_000
"""Of whoever says nothing of who they are: a form has some hundreds."""


def looks_like_json(body: bytes) -> bool:
    """As Python reads it, whatever its sender calls it: in UTF-16, too, or after what
    marks an encoding.
    """
    return body.lstrip(_BEFORE)[:1] in (b"{", b"[", b'"')


def refusal_of_body(body: bytes, most: int = MOST_PARTS) -> Refusal | None:
    """The first reason against a body of JSON; syntax errors are left to its reader."""
    if len(body) > LARGEST or _parts_of(body) > most:
        return TOO_LARGE
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return not_unicode(_text_in(body))
    if has_endless_marks(text):
        return TOO_MANY_MARKS
    if deeper_than(body, MAX_DEPTH):
        return TOO_DEEP
    if b"\x00" in body:
        return CONTROL_CHARACTER
    return _refusal_once_read(body)


def _parts_of(body: bytes) -> int:
    parts = body.count(b"[") + body.count(b"{") + body.count(b'"') // 2
    return max(parts, body.count(b","))


def _text_in(body: bytes) -> bytes:
    """The strings that are not UTF-8: markup and names around them say nothing."""
    strings = [one[0] for one in JSON_STRING.finditer(body) if not one[0].isascii()]
    return b" ".join(one.strip(b'"') for one in strings) or body


class _NoNumber(Exception):
    """`reason`: why a number is refused."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.code)
        self.reason = reason


def _refusal_once_read(body: bytes) -> Refusal | None:
    """Whoever reads it after this takes NaN and Infinity, which are no JSON: no bound
    holds them back, and what tells them is read by no other program.
    """
    try:
        data = parse_json(body, parse_constant=_no_constant, parse_float=_finite)
    except _NoNumber as found:
        return found.reason
    except ValueError:
        return None
    return _refusal_of_escapes(data) if b"\\u" in body else None


def _no_constant(_word: str) -> NoReturn:
    raise _NoNumber(MALFORMED_BODY)


def _finite(digits: str) -> float:
    """1e400 is JSON, and more than any number that is kept."""
    number = float(digits)
    if not isfinite(number):
        raise _NoNumber(WRONG_VALUES)
    return number


def _refusal_of_escapes(data: Any) -> Refusal | None:
    """Escapes can write what UTF-8 cannot: NUL, and half of a surrogate pair; and hide
    among letters what is seen only when they are read.
    """
    found = refusal_of_values(data)
    if found is None or found.code == TOO_MANY_MARKS.code:
        return found
    return replace(CONTROL_CHARACTER, field=found.field)
