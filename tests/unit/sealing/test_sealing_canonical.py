from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import MAX_DEPTH
from bacgiang.policy.sealing.canonical import MAX_INTEGER
from bacgiang.policy.sealing.errors import CanonicalError
from enum import IntEnum
from enum import StrEnum
from hypothesis import given
from hypothesis import strategies as st
import json
from of_all import of_all
import pytest
import unicodedata


pytestmark = pytest.mark.regulation("15.3")

# From code points, because tables of characters take a second to build once.
CHARACTERS = (
    st.sampled_from('aZ0 "\\/\n\x00\x7fđĐưẾ\u0301\u0302\u0323\u2028\ufeff')
    | st.integers(0, 0xD7FF).map(chr)
    | st.integers(0xE000, 0x10FFFF).map(chr)
)
TEXT = st.lists(CHARACTERS, max_size=8).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcxyz"), inner)
    ),
    max_leaves=6,
)
RECORDS = st.dictionaries(st.text("abcdefuv", min_size=1), VALUES, max_size=6)


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    SMALL = 1


def nested(depth: int) -> dict[str, object]:
    value: object = 1
    for _ in range(depth - 1):
        value = [value]
    return {"a": value}


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    record = {"b": [1, True, None], "a": {"y": -1, "x": "z"}}
    assert encode(record) == b'{"a":{"x":"z","y":-1},"b":[1,true,null]}'


def test_keys_sort_by_utf16_code_units() -> None:
    # RFC 8785, 3.2.3, its last key replaced by one that NFC leaves as it is.
    keys = ["\u20ac", "\r", "\uff21", "1", "\U0001f600", "\u0080", "\u00f6"]
    encoded = encode(dict.fromkeys(keys, 0)).decode()
    assert list(json.loads(encoded)) == [
        "\r",
        "1",
        "\u0080",
        "\u00f6",
        "\u20ac",
        "\U0001f600",
        "\uff21",
    ]


def test_text_is_escaped_as_in_rfc_8785() -> None:
    record = {"s": '\u20ac$\u000f\nA\'B"\\\\"/\b\f\t\r\u007f\u2028'}
    assert encode(record).decode() == (
        '{"s":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\\b\\f\\t\\r\u007f\u2028"}'
    )


def test_vietnamese_in_any_unicode_form_has_the_same_bytes() -> None:
    text = "Sở Thông tin và Truyền thông"
    composed = encode({text: text})
    assert encode({unicodedata.normalize("NFD", text): text}) == composed
    assert encode({text: unicodedata.normalize("NFD", text)}) == composed
    assert text.encode() in composed


@given(RECORDS)
def test_same_content_same_bytes_whatever_the_order(record: dict[str, object]) -> None:
    backwards = dict(reversed(record.items()))
    assert encode(record) == encode(backwards)


@given(RECORDS)
def test_decoding_and_encoding_again_changes_nothing(
    record: dict[str, object],
) -> None:
    encoded = encode(record)
    assert encode(json.loads(encoded)) == encoded


@given(TEXT)
def test_every_text_by_itself_is_in_nfc(text: str) -> None:
    [(key, value)] = json.loads(encode({text: text})).items()
    assert key == value == unicodedata.normalize("NFC", text)


def test_an_escape_and_the_mark_after_it_stay_apart() -> None:
    # Normalising the whole line would make one letter of the n and the accent.
    assert encode({"a": "\n\u0301"}) == b'{"a":"\\n\xcc\x81"}'


@given(RECORDS, RECORDS)
def test_different_records_have_different_bytes(
    one: dict[str, object], other: dict[str, object]
) -> None:
    def comparable(value: object) -> object:
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        if isinstance(value, list):
            return [comparable(item) for item in value]
        if isinstance(value, dict):
            return {key: comparable(item) for key, item in value.items()}
        # True equals 1 in Python, but not in JSON.
        return type(value), value

    assert (encode(one) == encode(other)) == (comparable(one) == comparable(other))


@of_all(
    "value",
    [
        1.0,
        float("nan"),
        b"bytes",
        {1, 2},
        object(),
        Colour.RED,
        Size.SMALL,
        MAX_INTEGER + 1,
        -MAX_INTEGER - 1,
        "\ud800",
    ],
    # The address of a bare object differs from one process to the next.
    ids=lambda value: "object" if type(value) is object else repr(value),
)
def test_values_without_canonical_form_are_refused(value: object) -> None:
    with pytest.raises(CanonicalError) as caught:
        encode({"outer": {"inner": [value]}})
    assert caught.value.path == ("outer", "inner")


@pytest.mark.parametrize("record", [[], "text", None, 7])
def test_a_record_is_an_object(record: object) -> None:
    with pytest.raises(CanonicalError):
        encode(record)


@pytest.mark.parametrize("key", [1, None, True, b"a", "\udc00"])
def test_keys_that_are_not_text_are_refused(key: object) -> None:
    with pytest.raises(CanonicalError):
        encode({key: 1})


def test_keys_that_meet_in_nfc_are_refused() -> None:
    with pytest.raises(CanonicalError, match="NFC"):
        encode({"\u00e9": 1, "e\u0301": 2})


def test_depth_is_limited() -> None:
    assert encode(nested(MAX_DEPTH)).count(b"[") == MAX_DEPTH - 1
    with pytest.raises(CanonicalError, match="deep"):
        encode(nested(MAX_DEPTH + 1))


def test_a_record_that_holds_itself_is_refused() -> None:
    record: dict[str, object] = {}
    record["me"] = record
    with pytest.raises(CanonicalError, match="deep"):
        encode(record)
