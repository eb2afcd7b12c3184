"""Strict JSON: one value from bytes nobody has vouched for.

Stricter than the standard library's parser: no duplicate keys, no floats, no
NaN or Infinity, no integer beyond what every language holds, no deep nesting.
"""

from bacgiang.policy.sealing.canonical import Json
from bacgiang.policy.sealing.canonical import MAX_INTEGER
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.errors import JsonError
from bacgiang.policy.sealing.json_depth import deeper_than
from json import JSONDecodeError
from json import JSONDecoder
from typing import NoReturn


_MAX_DIGITS = len(str(-MAX_INTEGER))


def parse(data: bytes, max_depth: int) -> Json:
    """Return the JSON value in ``data``.

    ``max_depth`` is the number of containers one inside another.

    Raises JsonError, whose ``fault`` says why; the message quotes nothing of the
    data.
    """
    # Before parsing: the parser itself recurses once for each level.
    if deeper_than(data, max_depth):
        raise JsonError(
            ExportFault.TOO_DEEP, f"nested more than {max_depth} levels deep."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise JsonError(ExportFault.NOT_UTF8, "not valid UTF-8.") from None
    try:
        value: Json = _decoder.decode(text)
    except JSONDecodeError as error:
        raise JsonError(
            ExportFault.NOT_JSON, f"not valid JSON at character {error.pos + 1}."
        ) from None
    return value


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise JsonError(ExportFault.DUPLICATE_KEY, "an object has a key twice.")
    return fields


def _integer(digits: str) -> int:
    # Length first: turning a very long row of digits into an integer is slow.
    if len(digits) <= _MAX_DIGITS and abs(int(digits)) <= MAX_INTEGER:
        return int(digits)
    raise JsonError(ExportFault.BAD_NUMBER, "an integer is beyond 2^53 - 1.")


def _no_float(_digits: str) -> NoReturn:
    raise JsonError(ExportFault.BAD_NUMBER, "a number is not an integer.")


def _no_constant(_name: str) -> NoReturn:
    raise JsonError(ExportFault.BAD_NUMBER, "NaN and Infinity are not JSON.")


_decoder = JSONDecoder(
    object_pairs_hook=_unique,
    parse_int=_integer,
    parse_float=_no_float,
    parse_constant=_no_constant,
)
