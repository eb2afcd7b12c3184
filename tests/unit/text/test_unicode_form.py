"""The form in which text is stored."""

from bacgiang.policy.text.unicode_form import normalize
from collections.abc import Callable
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
import pytest
from tiers import examples
from time_bounds import within
import unicodedata


pytestmark = pytest.mark.regulation("10.3")

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"

AWKWARD = st.text(
    st.one_of(
        st.sampled_from("aAeêĐđÐðƉɖiouyhTt ,.-\n\t0"),
        st.sampled_from("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0338"),
        st.sampled_from("\u00ad\u00a0\u200b\u200c\u200d\u200e\u202e\u2060\ufeff\ufe0f"),
        st.sampled_from("аеоАВЕΑΒοб§®¬µ¨¸\u0627\u05d0\u0e01\u0915\u2764\x00\x0b\x93"),
        st.characters(),
    )
)


@of_all(
    ("text", "stored"),
    [
        ("Be\u0302\u0301", "Bế"),
        ("Be\u0301\u0302", "Bế"),
        ("Bắc\u200b Gi\u200dang\ufeff", "Bắc Giang"),
        ("thông\u00ad tin", "thông tin"),
        ("a\u202eb\u2066c\u200e", "abc"),
        ("e\u200b\u0302", "ê"),
        ("một\x00\x07 hai\x7f", "một hai"),
        ("dòng\x0bdòng\u2028dòng", "dòng\ndòng\ndòng"),
        ("\x93trích\x94", "“trích”"),
        ("Bắc\u00a0Giang", "Bắc Giang"),
        ("hỏng \ud800", "hỏng \ufffd"),
        ("a\ufe0f\U000e0041", "a"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
    ],
)
def test_what_breaks_a_search_is_dealt_with(text: str, stored: str) -> None:
    assert normalize(text) == stored


@of_all(
    ("text", "stored"),
    [
        ("Ðiều 5", "Điều 5"),
        ("76/2007/QÐ-UBND", "76/2007/QĐ-UBND"),
        ("HÐND tỉnh", "HĐND tỉnh"),
        ("Ðan ở Ðông Anh, điểm ð) Ƌ", "Đan ở Đông Anh, điểm đ) Ƌ"),
        ("Ɖảng", "Đảng"),
        ("Ðie\u0302\u0300u", "Điều"),
        ("Bắс Gіang", "Bắc Giang"),
        ("Вắc", "Bắc"),
        ("сó", "có"),
        ("\u0410\u0300o ảnh", "Ào ảnh"),
        ("ΤHÔNG", "THÔNG"),
    ],
)
def test_look_alikes_become_the_letter_that_is_meant(text: str, stored: str) -> None:
    assert normalize(text) == stored


@of_all(
    "text",
    [
        "Điều 5. Bắc Giang\n\tkhoản 1\r\n",
        "Það er gott að vera í Reykjavík, ÞAÐ og borð",
        "Ðan ðe",
        "Москва, Республика, сао, ёж",
        "PDFы и USB-кабель",
        "Ελλάδα, αβγ, νe, Δt, μm",
        "می\u200cخواهم",
        "क्\u200dष",
        "שלום\u200f (a)",
        "ไทย\u200bไทย",
        FAMILY,
        "\u2764\ufe0f 1\ufe0f\u20e3",
        ENGLAND,
        "10\u00a0000 đồng",
        "日本語　全角",
        "한국어",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert normalize(text) == text


def test_clean_text_is_returned_itself() -> None:
    text = "Ủy ban nhân dân tỉnh Bắc Giang"
    assert normalize(text) is text


@pytest.mark.parametrize(
    "text",
    [
        "tr\u00adêng ®¹i häc c\u00adëng chÕ",
        "Ðn hÕt n¨m §iÒu 5 cña NghÞ ®Þnh",
        "Quyeát ñònh cuûa UÛy ban nhaân daân",
    ],
)
def test_legacy_text_is_left_for_conversion(text: str) -> None:
    assert normalize(text) == text


def test_unicode_beside_legacy_text_is_still_cleaned() -> None:
    text = "Ðiều\u200b 5 quy định: c\u00ad quan nhµ n\u00adíc\nNghị\u00ad định"
    assert normalize(text) == ("Điều 5 quy định: c\u00ad quan nhµ n\u00adíc\nNghị định")


def test_what_is_no_legacy_letter_is_taken_out_of_legacy_text() -> None:
    assert normalize("Bé\x00 Tµi\u202e chÝnh\u200b n\u00adíc ta") == (
        "Bé Tµi chÝnh n\u00adíc ta"
    )


@given(AWKWARD)
@settings(max_examples=examples(200), deadline=None)
def test_normalizing_twice_is_normalizing_once(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(AWKWARD)
@settings(max_examples=examples(150), deadline=None)
def test_the_result_is_composed_and_can_be_written_as_utf_8(text: str) -> None:
    stored = normalize(text)
    assert unicodedata.is_normalized("NFC", stored)
    stored.encode("utf-8")
    assert not any(c < " " and c not in "\n\t\r" for c in stored)


def test_decomposed_real_texts_come_back(corpus_texts: dict[str, str]) -> None:
    for name, text in list(corpus_texts.items())[::8]:
        decomposed = unicodedata.normalize("NFD", text)
        assert normalize(decomposed) == normalize(text), name


def test_real_texts_hold_nothing_that_is_changed_but_control_characters(
    corpus_texts: dict[str, str],
) -> None:
    for name, text in corpus_texts.items():
        plain = "".join(
            letter
            for letter in text.replace("\u00ad", "")
            if letter in "\n\t\r" or unicodedata.category(letter) != "Cc"
        )
        assert normalize(plain) == plain, name


def test_real_texts_in_legacy_encodings_are_left_alone(
    corpus_texts: dict[str, str],
    as_tcvn3: Callable[[str], str],
    as_vni: Callable[[str], str],
) -> None:
    for text in list(corpus_texts.values())[::16]:
        stored = normalize(text)
        for legacy in (as_tcvn3(stored), as_vni(stored)):
            assert normalize(legacy) == legacy


@pytest.mark.timed
def test_clean_text_is_cheap() -> None:
    text = "Ủy ban nhân dân tỉnh Bắc Giang ban hành Quyết định. " * 2000
    # Measured: about 8 µs a kilobyte; the bound leaves room for a busy machine.
    with within(200e-6 * len(text) / 1024):
        normalize(text)
