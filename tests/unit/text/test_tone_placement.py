"""Where the tone mark stands."""

from bacgiang.policy.text.tone_placement import tone_placement
from bacgiang.policy.text.tone_placement import ToneStyle
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
import pytest
from tiers import examples


pytestmark = pytest.mark.regulation("10.3")

FIRST, SECOND = ToneStyle.FIRST_VOWEL, ToneStyle.SECOND_VOWEL


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hòa", "hoà"),
        ("HÒA", "HOÀ"),
        ("Hòe", "Hoè"),
        ("thủy", "thuỷ"),
        ("Ủy ban", "Uỷ ban"),
        ("khỏe, tòa; lũy", "khoẻ, toà; luỹ"),
    ],
)
def test_the_mark_moves_both_ways(first: str, second: str) -> None:
    assert tone_placement(second, FIRST) == first
    assert tone_placement(first, SECOND) == second
    assert tone_placement(first, FIRST) == first
    assert tone_placement(second, SECOND) == second


@of_all("style", ToneStyle)
@of_all(
    "text",
    [
        *("hoàn", "quý", "quỳnh", "giá", "suýt", "khuỷu", "huỳnh", "thuở", "nghĩa"),
        *("mùa", "của", "ngoài", "xoáy", "chuyện", "Huế"),
        *("déjà vu", "Pièce", "Doña", "plain", "hoàxyz"),
    ],
)
def test_the_mark_stays_where_it_has_one_place(text: str, style: ToneStyle) -> None:
    assert tone_placement(text, style) == text


@pytest.mark.parametrize("style", ToneStyle)
def test_slips_of_old_input_methods_are_put_right(style: ToneStyle) -> None:
    slips = "qúy cuả họat hụê Vịêt"
    assert tone_placement(slips, style) == "quý của hoạt huệ Việt"


def test_the_result_is_composed() -> None:
    assert tone_placement("hoa\u0300", FIRST) == "hòa"


@given(st.text(), st.sampled_from(ToneStyle))
@settings(max_examples=examples(150), deadline=None)
def test_placing_twice_is_placing_once(text: str, style: ToneStyle) -> None:
    once = tone_placement(text, style)
    assert tone_placement(once, style) == once


def test_the_styles_undo_each_other_in_real_texts(
    corpus_texts: dict[str, str],
) -> None:
    for name, text in list(corpus_texts.items())[::8]:
        first = tone_placement(text, FIRST)
        assert tone_placement(tone_placement(first, SECOND), FIRST) == first, name
