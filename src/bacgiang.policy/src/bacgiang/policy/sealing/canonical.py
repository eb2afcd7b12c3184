"""Canonical JSON of a record: one record, one sequence of bytes.

The form is that of RFC 8785 (JCS) with two restrictions that make it easier to
reproduce: text is in Unicode NFC, and numbers are integers that every language
holds exactly. Floats have no canonical form here.
"""

from bacgiang.policy.sealing.errors import CanonicalError
from collections.abc import Mapping
from collections.abc import Sequence
from json import JSONEncoder
from typing import Any
from typing import TypeAlias
from unicodedata import is_normalized
from unicodedata import normalize


Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"
Record: TypeAlias = Mapping[str, Json]

MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 8

_encoder = JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
)


def encode(record: Record) -> bytes:
    """Return the canonical bytes of ``record``.

    Values are text, integers, booleans, None, lists (or tuples) and dictionaries
    with text keys, at most ``MAX_DEPTH`` containers deep. Text is brought into NFC.

    Raises CanonicalError for any other type, for an integer beyond
    ``MAX_INTEGER``, for text that UTF-8 cannot hold and for two keys that are the
    same in NFC.
    """
    if not isinstance(record, Mapping):
        raise CanonicalError(f"a record is an object, not {_name(record)}")
    text = _encoder.encode(_object(dict(record), 1))
    return text.encode("utf-8")


def _value(value: object, depth: int) -> object:
    # Exact types, because a subclass (an enum, a translatable message) may be
    # written as something else than what it compares equal to.
    kind = type(value)
    if kind is str:
        return _text(value)  # type: ignore[arg-type]
    if kind is int:
        return _integer(value)  # type: ignore[arg-type]
    if value is None or kind is bool:
        return value
    if kind is dict:
        return _object(value, depth + 1)  # type: ignore[arg-type]
    if kind is list or kind is tuple:
        return _array(value, depth + 1)  # type: ignore[arg-type]
    raise CanonicalError(
        f"{_name(value)} has no canonical form; use text or an integer"
    )


def _text(text: str) -> str:
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise CanonicalError("text with a lone surrogate is not UTF-8") from None
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _integer(number: int) -> int:
    if -MAX_INTEGER <= number <= MAX_INTEGER:
        return number
    raise CanonicalError("an integer beyond 2^53 - 1 is not exact everywhere")


def _array(items: Sequence[object], depth: int) -> list[object]:
    _check_depth(depth)
    return [_value(item, depth) for item in items]


def _object(fields: Mapping[Any, object], depth: int) -> dict[str, object]:
    _check_depth(depth)
    named = _named(fields)
    ordered: dict[str, object] = {}
    for name in _in_order(named):
        try:
            ordered[name] = _value(named[name], depth)
        except CanonicalError as error:
            raise error.inside(name) from None
    return ordered


def _named(fields: Mapping[Any, object]) -> dict[str, object]:
    named: dict[str, object] = {}
    for key, value in fields.items():
        if type(key) is not str:
            raise CanonicalError(f"a key is text, not {_name(key)}")
        name = _text(key)
        if name in named:
            raise CanonicalError("two keys are the same in Unicode NFC")
        named[name] = value
    return named


def _in_order(named: Mapping[str, object]) -> list[str]:
    if all(name.isascii() for name in named):
        return sorted(named)
    # RFC 8785, 3.2.3 orders by UTF-16 code units, which differs from the order of
    # code points for characters outside the Basic Multilingual Plane.
    return sorted(named, key=lambda name: name.encode("utf-16-be"))


def _check_depth(depth: int) -> None:
    if depth > MAX_DEPTH:
        raise CanonicalError(f"more than {MAX_DEPTH} containers deep")


def _name(value: object) -> str:
    return f"a value of type {type(value).__name__}"
