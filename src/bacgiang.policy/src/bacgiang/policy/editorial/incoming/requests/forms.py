"""Values of a form or a query: texts that can be read."""

from ....base.refusal import Refusal
from .reasons import CONTROL_CHARACTER
from .reasons import not_unicode
from collections.abc import Iterator
from collections.abc import Mapping
import re
from typing import Any
from ZPublisher.HTTPRequest import FileUpload
from ZPublisher.HTTPRequest import record


# Zope decodes with `surrogateescape`: a byte that is no UTF-8 is a lone surrogate.
UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_BYTE = re.compile("[\udc80-\udcff]")


def refusal_of_form(form: Mapping[str, Any]) -> Refusal | None:
    """The first reason against a form, None where all of it can be read."""
    for name, text in _texts(form):
        if UNREADABLE.search(text):
            return _refusal(name, text)
    return None


def refusal_of_text(name: str, text: str) -> Refusal | None:
    return _refusal(name, text) if UNREADABLE.search(text) else None


def _refusal(name: str, text: str) -> Refusal:
    field = name if not UNREADABLE.search(name) else ""
    if _BYTE.search(text):
        return not_unicode(_as_sent(text), field)
    return Refusal(CONTROL_CHARACTER.code, CONTROL_CHARACTER.message, field)


def _as_sent(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return b""


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, FileUpload):
        yield name, value.filename or ""
    elif isinstance(value, (Mapping, record)):
        for key, inner in value.items():
            yield name, str(key)
            yield from _texts(inner, name or str(key))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner, name)
