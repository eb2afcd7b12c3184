from bacgiang.policy.sealing.canonical import MAX_INTEGER
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.errors import JsonError
from bacgiang.policy.sealing.json_depth import deeper_than
from bacgiang.policy.sealing.strict_json import parse
from hypothesis import given
from hypothesis import strategies as st
import json
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("15.3")

DEPTH = 4


@of_all(
    ("data", "fault"),
    [
        (b"", ExportFault.NOT_JSON),
        (b"{", ExportFault.NOT_JSON),
        (b"{'a':1}", ExportFault.NOT_JSON),
        (b'{"a":1}x', ExportFault.NOT_JSON),
        (b'"raw\x01control"', ExportFault.NOT_JSON),
        (b'"unterminated [[[[[[[[', ExportFault.NOT_JSON),
        (b"\xef\xbb\xbf{}", ExportFault.NOT_JSON),
        (b'"\xff"', ExportFault.NOT_UTF8),
        (b'"\xed\xa0\x80"', ExportFault.NOT_UTF8),
        (b'{"a":1,"a":1}', ExportFault.DUPLICATE_KEY),
        (b'{"a":1,"\\u0061":2}', ExportFault.DUPLICATE_KEY),
        (b"1.0", ExportFault.BAD_NUMBER),
        (b"1e3", ExportFault.BAD_NUMBER),
        (b"NaN", ExportFault.BAD_NUMBER),
        (b"[Infinity]", ExportFault.BAD_NUMBER),
        (b"-Infinity", ExportFault.BAD_NUMBER),
        (str(MAX_INTEGER + 1).encode(), ExportFault.BAD_NUMBER),
        (b"9" * 100_000, ExportFault.BAD_NUMBER),
        (b"[" * 5 + b"]" * 5, ExportFault.TOO_DEEP),
        (b"[" * 1_000_000, ExportFault.TOO_DEEP),
        (b'{"a":' * 200_000, ExportFault.TOO_DEEP),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else value,
)
def test_what_is_not_strict_json_is_refused(data: bytes, fault: ExportFault) -> None:
    with pytest.raises(JsonError) as caught:
        parse(data, DEPTH)
    assert caught.value.fault is fault


@pytest.mark.parametrize(
    "data",
    [
        b"[[[[]]]]",
        b'["[[[[[[[[[[","]]]"]',
        b'["\\"[[[[[[[[[["]',
        b"[[],[],[],[],[],[]]",
    ],
)
def test_only_real_nesting_counts(data: bytes) -> None:
    assert parse(data, DEPTH) == json.loads(data)


@pytest.mark.parametrize("number", [MAX_INTEGER, -MAX_INTEGER, 0])
def test_exact_integers_are_read(number: int) -> None:
    assert parse(str(number).encode(), DEPTH) == number


@given(st.binary(max_size=200) | st.text('[]{}":,\\a0-', max_size=60).map(str.encode))
def test_any_bytes_give_a_value_or_the_one_error(data: bytes) -> None:
    try:
        value = parse(data, DEPTH)
    except JsonError:
        return
    assert json.loads(data) == value


def depth_of(value: object) -> int:
    if isinstance(value, dict):
        value = [*value.values()]
    return 1 + max(map(depth_of, value), default=0) if isinstance(value, list) else 0


@given(
    st.recursive(
        st.text('[]{}"\\a', max_size=4),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=2), inner),
    ),
    st.integers(0, 6),
)
def test_depth_is_that_of_the_data(value: object, most: int) -> None:
    assert deeper_than(json.dumps(value).encode(), most) is (depth_of(value) > most)
