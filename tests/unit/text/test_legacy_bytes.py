"""Decoding bytes nobody has told the encoding of."""

from bacgiang.policy.text.legacy import Charset
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import Encoding
from bacgiang.policy.text.legacy import NotText
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples
import unicodedata


pytestmark = pytest.mark.regulation("10.3")

TEXT = "Ủy ban nhân dân tỉnh Bắc Giang, ngày 31 tháng 8 năm 2007"
COMBINING = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def _windows_1258(text: str) -> bytes:
    """Write text as the Vietnamese code page does: letters, then tone marks."""
    letters = []
    for letter in unicodedata.normalize("NFD", text):
        if letters and unicodedata.combining(letter) and letter not in COMBINING:
            tones = ""
            while letters[-1] in COMBINING:
                tones = letters.pop() + tones
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + letter)
            letters += tones
        else:
            letters.append(letter)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (TEXT.encode("utf-8"), Charset.UTF_8),
        (TEXT.encode("utf-8-sig"), Charset.UTF_8),
        (TEXT.encode("utf-16"), Charset.UTF_16),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), Charset.UTF_16),
        (_windows_1258(TEXT), Charset.WINDOWS_1258),
    ],
)
def test_unicode_and_the_vietnamese_code_page_are_told_apart(
    data: bytes, charset: Charset
) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.charset, decoded.damaged) == (TEXT, charset, False)
    assert decoded.conversion.encoding is Encoding.UNICODE


def test_legacy_bytes_are_converted() -> None:
    tcvn3 = decode("Uû ban nh©n d©n n\u00adíc\x93".encode("latin-1"))
    assert (tcvn3.text, tcvn3.charset) == (
        "Uỷ ban nhân dân nước“",
        Charset.WINDOWS_1252,
    )
    assert tcvn3.conversion.encoding is Encoding.TCVN3
    vni = decode("Uûy ban nhaân daân".encode("latin-1"))
    assert (vni.text, vni.conversion.encoding) == ("Ủy ban nhân dân", Encoding.VNI)


def test_french_bytes_stay_french() -> None:
    text = "Le café est près de l'hôtel où l'été finit."
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.charset) == (text, Charset.WINDOWS_1252)


def test_a_broken_sequence_does_not_undo_utf_8() -> None:
    data = (TEXT * 20).encode("utf-8") + "ệ".encode()[:2]
    decoded = decode(data)
    assert decoded.charset is Charset.UTF_8
    assert decoded.damaged
    assert decoded.text == TEXT * 20 + "\ufffd"


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02", b"%PDF\x00", b"\xff\xfea\x00\x00\x00", b"\x89PNG\r\n\x1a"]
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="control characters"):
        decode(data)


def test_no_bytes_are_no_text_at_all() -> None:
    assert decode(b"").text == ""


@given(st.binary())
@settings(max_examples=examples(200), deadline=None)
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except NotText:
        return
    decoded.text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
@settings(max_examples=examples(150), deadline=None)
def test_utf_8_is_taken_for_what_it_is(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    assert decoded.charset is Charset.UTF_8
    assert decoded.conversion.source == text.removeprefix("\ufeff")
