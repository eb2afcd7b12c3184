"""A body of JSON: UTF-8, not nested without end, and texts that are texts."""

from ....base.refusal import Refusal
from ....sealing.json_depth import deeper_than
from ....sealing.json_depth import JSON_STRING
from .forms import refusal_of_values
from .reasons import CONTROL_CHARACTER
from .reasons import MAX_DEPTH
from .reasons import not_unicode
from .reasons import TOO_DEEP
from .reasons import TOO_LARGE
from .reasons import TOO_MANY_MARKS
from bacgiang.policy.text.composition import has_endless_marks
from dataclasses import replace
import json


LARGEST = 64 << 20
"""Bytes: a file of the largest size that is taken this way, in Base64, and words."""
MOST_PARTS = 1_000_000
"""Containers and strings, or values of any kind. Each is handled by itself, so time
goes by them; a batch of a thousand documents has a tenth of it.
"""
MOST_OF_VISITORS = 50_000
"""Of whoever says nothing of who they are: a form has some hundreds."""


def looks_like_json(body: bytes) -> bool:
    return body.lstrip()[:1] in (b"{", b"[", b'"')


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
    return _refusal_of_escapes(body) if b"\\u" in body else None


def _parts_of(body: bytes) -> int:
    parts = body.count(b"[") + body.count(b"{") + body.count(b'"') // 2
    return max(parts, body.count(b","))


def _text_in(body: bytes) -> bytes:
    """The strings that are not UTF-8: markup and names around them say nothing."""
    strings = [one[0] for one in JSON_STRING.finditer(body) if not one[0].isascii()]
    return b" ".join(one.strip(b'"') for one in strings) or body


def _refusal_of_escapes(body: bytes) -> Refusal | None:
    """Escapes can write what UTF-8 cannot: NUL, and half of a surrogate pair; and hide
    among letters what is seen only when they are read.
    """
    try:
        data = json.loads(body)
    except ValueError:
        return None
    found = refusal_of_values(data)
    if found is None or found.code == TOO_MANY_MARKS.code:
        return found
    return replace(CONTROL_CHARACTER, field=found.field)
