"""The order of the Vietnamese alphabet."""

from bacgiang.policy.text.collation import first_letter
from bacgiang.policy.text.collation import INDEX_LETTERS
from bacgiang.policy.text.collation import NO_LETTER
from bacgiang.policy.text.collation import sort_key
from functools import cmp_to_key
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
import pytest
import re
from tiers import examples
import unicodedata


pytestmark = pytest.mark.regulation("10.3")


@of_all(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ"],
        ["an", "án", "an ninh", "anh", "ăn", "ân"],
        ["da", "Da", "dạ", "đa", "Đa", "đá"],
        ["Lục Nam", "Lục Ngạn", "Lương Tài", "Sơn Động", "Tân Yên", "Việt Yên"],
        ["Điều 2", "Điều 10", "Điều 10a", "Điều 10b", "Điều 100"],
        ["1", "01", "2", "10", "10000000000000000000000", "a"],
        ["", " ", "(a)", "1", "a", "z", "бa"],
        ["ma", "mà", "mai", "máy"],
        ["e", "f", "g", "i", "j", "k", "v", "w", "x", "y", "z"],
        ["u", "ú", "ü", "ư"],
    ],
)
def test_order(ordered: list[str]) -> None:
    middle = len(ordered) // 2
    assert sorted(ordered[middle:] + ordered[:middle], key=sort_key) == ordered
    assert len({sort_key(text) for text in ordered}) == len(ordered)


@of_all(
    ("text", "letter"),
    [
        ("Ấn Độ", "Â"),
        ("ăn", "Ă"),
        ("“Đông Triều”", "Đ"),
        ("Ðông", "Đ"),
        ("  - Ứng dụng", "Ư"),
        ("élan", "E"),
        ("Zoo", "Z"),
        ("1. Một", NO_LETTER),
        ("Москва", NO_LETTER),
        ("", NO_LETTER),
        ("…", NO_LETTER),
    ],
)
def test_first_letter(text: str, letter: str) -> None:
    assert first_letter(text) == letter


@given(st.text())
@settings(max_examples=examples(150), deadline=None)
def test_every_text_has_a_place_in_the_index(text: str) -> None:
    assert first_letter(text) in {*INDEX_LETTERS, NO_LETTER}


@given(st.text())
@settings(max_examples=examples(150), deadline=None)
def test_unicode_form_makes_no_difference(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(composed)


@given(st.lists(st.integers(min_value=0), min_size=2))
def test_numbers_sort_by_value(numbers: list[int]) -> None:
    labels = [f"Số {number}/QĐ" for number in numbers]
    expected = [f"Số {number}/QĐ" for number in sorted(numbers)]
    assert sorted(labels, key=sort_key) == expected


def test_words_of_real_texts_sort_as_icu_sorts_them(
    corpus_texts: dict[str, str],
) -> None:
    icu = pytest.importorskip("icu", reason="PyICU, the other opinion, is absent")
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    words = sorted(
        {
            unicodedata.normalize("NFC", match)
            for text in list(corpus_texts.values())[::8]
            for match in re.findall(r"[^\W\d_]+(?: [^\W\d_]+)?", text)
        }
    )
    ours = sorted(words, key=sort_key)
    theirs = sorted(words, key=cmp_to_key(collator.compare))
    assert ours == theirs
