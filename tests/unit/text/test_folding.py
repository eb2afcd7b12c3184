"""Folding text for search."""

from bacgiang.policy.text.folding import fold
from bacgiang.policy.text.folding import fold_case
from bacgiang.policy.text.folding import fold_i_y
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples
import unicodedata


pytestmark = pytest.mark.regulation("10.3")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Quyết Định", "quyet dinh"),
        ("HOÀ BÌNH hòa bình", "hoa binh hoa binh"),
        ("Ðiều, Điều, đường", "dieu, dieu, duong"),
        ("thuỷ\u00a0 lợi\n\tthủy\u200b lợi", "thuy loi thuy loi"),
        ("76/2007/QĐ-UBND", "76/2007/qd-ubnd"),
        ("Straße ﬁn Ａ", "strasse fin a"),
        ("한국 が ไทย", "한국 が ไทย"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_fold_case_keeps_the_diacritics() -> None:
    assert fold_case("HOÀ  Bình") == fold_case("hòa bình") == "hòa bình"
    assert fold_case("Thuỷ") != fold_case("Thuy")
    assert fold_case("ÐỒNG") == "đồng"
    assert fold_case("ABC  d") == "abc d"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kỹ thuật", "kĩ thuật"),
        ("lý do", "lí do"),
        ("quý", "quí"),
        ("quýt", "quít"),
        ("Mỹ", "Mĩ"),
        ("tỷ lệ", "tỉ lệ"),
        ("hy vọng", "hi vọng"),
    ],
)
def test_i_and_y_fold_where_spelling_wavers(one: str, other: str) -> None:
    assert fold_i_y(fold(one)) == fold_i_y(fold(other))


@pytest.mark.parametrize("word", ["huy", "hay", "quyen", "yeu", "y te", "thuy", "may"])
def test_i_and_y_stay_where_they_are_two_words(word: str) -> None:
    assert fold_i_y(word) == word


@given(st.text())
@settings(max_examples=examples(200), deadline=None)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_i_y(fold_i_y(fold(text))) == fold_i_y(fold(text))


@given(st.text())
@settings(max_examples=examples(150), deadline=None)
def test_unicode_form_makes_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_real_texts_fold_to_ascii_letters(corpus_texts: dict[str, str]) -> None:
    for name, text in list(corpus_texts.items())[::8]:
        folded = fold(text)
        beyond = [c for c in folded if not c.isascii() and c.isalpha()]
        assert len(beyond) < len(folded) / 1000, (name, set(beyond))
