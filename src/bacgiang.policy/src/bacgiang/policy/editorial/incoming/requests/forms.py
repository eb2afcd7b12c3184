"""Values of a form or a query: texts that can be read."""

from ....base.refusal import Refusal
from ....sealing.json_depth import deeper_than
from .reasons import CONTROL_CHARACTER
from .reasons import MAX_DEPTH
from .reasons import not_unicode
from .reasons import TOO_DEEP
from .reasons import TOO_MANY_MARKS
from .reasons import UNREADABLE as UNREADABLE_REQUEST
from bacgiang.policy.text.composition import has_endless_marks
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
import re
from typing import Any
from ZPublisher.HTTPRequest import FileUpload
from ZPublisher.HTTPRequest import record


# Zope decodes with `surrogateescape`: a byte that is no UTF-8 is a lone surrogate.
UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_METHODS = frozenset(("get", "keys", "items", "values", "copy"))
_BYTE = re.compile("[\udc80-\udcff]")


def refusal_of_values(form: Any) -> Refusal | None:
    """The first reason against a form or data of JSON, None where all can be read."""
    refusals = (refusal_of_text(name, text) for name, text in _texts(form))
    try:
        return next(filter(None, refusals), None)
    except _Shadowed:
        return UNREADABLE_REQUEST


def refusal_of_text(name: str, text: str) -> Refusal | None:
    if not UNREADABLE.search(text):
        if has_endless_marks(text):
            return replace(TOO_MANY_MARKS, field=name)
        # Services read JSON from a query, too (`@querystring-search?query=`).
        is_json = text.lstrip().startswith(("{", "["))
        is_deep = is_json and deeper_than(text.encode(), MAX_DEPTH)
        return replace(TOO_DEEP, field=name) if is_deep else None
    field = name if not UNREADABLE.search(name) else ""
    if _BYTE.search(text):
        return not_unicode(_as_sent(text), field)
    return replace(CONTROL_CHARACTER, field=field)


def _as_sent(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return b""


class _Shadowed(ValueError):
    """A record has a field named as one of its methods: whoever calls that fails."""


def _fields(one: record) -> dict[str, Any]:
    fields = vars(one)
    if not _METHODS.isdisjoint(fields):
        raise _Shadowed
    return fields


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, FileUpload):
        yield name, value.filename or ""
    elif isinstance(value, (Mapping, record)):
        fields = value if isinstance(value, Mapping) else _fields(value)
        for key, inner in fields.items():
            yield name, str(key)
            yield from _texts(inner, name or str(key))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner, name)
