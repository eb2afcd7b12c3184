"""Words of a text: whatever the spelling, the same words."""

from bacgiang.policy.search.lexicon.splitter import VietnameseSplitter
from bacgiang.policy.search.lexicon.syllables import syllables
from bacgiang.policy.search.lexicon.tokens import index_words
from bacgiang.policy.search.lexicon.tokens import located_words
from bacgiang.policy.search.lexicon.tokens import plain_words
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
import unicodedata


@pytest.mark.regulation("10.3")
@of_all(
    ("written", "words"),
    [
        ("QUYẾT ĐỊNH", ["quyet", "dinh"]),
        ("quyet dinh", ["quyet", "dinh"]),
        ("hoà giải, hòa giải", ["hoa", "giai", "hoa", "giai"]),
        ("thuỷ lợi; thủy lợi", ["thuy", "loi", "thuy", "loi"]),
        ("kĩ thuật kỹ thuật", ["ki", "thuat", "ki", "thuat"]),
        ("Ðất đai", ["dat", "dai"]),
        ("đất\u00adđai", ["datdai"]),
        ("Điều 5, khoản 2", ["dieu", "5", "khoan", "2"]),
        ("", []),
        ("— … ()", []),
    ],
)
def test_spelling_makes_no_difference(written: str, words: list[str]) -> None:
    assert plain_words(written) == words


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Quyết định số 76/2007/QĐ-UBND", ["76/2007/qd-ubnd", "76/2007"]),
        ("76/2007/QĐ-UB", ["76/2007/qd-ubnd", "76/2007"]),
        ("Quyết định 76/2007 nêu trên", ["76/2007"]),
        ("Nghị định 34/2016/NĐ-CP", ["34/2016/nd-cp", "34/2016"]),
        ("Luật 26/2008/QH12", ["26/2008/qh12", "26/2008"]),
        ("số 119/QĐ-UBND", ["119/qd-ubnd"]),
        ("ngày 15/12/2007", []),
        ("75%", []),
    ],
)
def test_a_number_is_a_word_beside_its_parts(written: str, keys: list[str]) -> None:
    words = index_words(written)

    assert [word for word in words if "/" in word] == keys
    assert [word for word in words if "/" not in word] == plain_words(written)


def test_nothing_is_longer_than_the_index_keeps() -> None:
    assert index_words("x" * 10_000) == ["x" * 40]
    assert all(len(word) <= 40 for word in index_words("1/2007/QĐ-" + "A" * 5000))


@given(st.text())
def test_any_text_has_words_and_they_are_their_own_words(text: str) -> None:
    words = plain_words(text)

    assert plain_words(" ".join(words)) == words
    assert [word for word in index_words(text) if "/" not in word] == words


@given(st.text(alphabet="aăâeêioôơuưyáàảãạếềđĐƯhqtnghc 0123/-QU", max_size=60))
def test_unicode_form_and_case_make_no_difference(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)

    assert plain_words(decomposed) == plain_words(text) == plain_words(text.upper())


@given(st.text())
def test_places_of_words_are_where_they_stand(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    located = list(located_words(composed))

    assert [word for _, _, words in located for word in words] == plain_words(text)
    assert all(
        tuple(plain_words(composed[start:end])) == words
        for start, end, words in located
    )


def test_elements_of_a_pipeline_are_equal() -> None:
    assert VietnameseSplitter() == VietnameseSplitter()
    assert len({VietnameseSplitter(), VietnameseSplitter()}) == 1


def test_stock_syntax_keeps_its_stars() -> None:
    splitter = VietnameseSplitter()

    assert splitter.processGlob(["Đất* đai"]) == ["dat*", "dai"]
    assert splitter.process_post_glob(["dat*"]) == ["dat"]


def test_syllables_fit_into_two_bytes() -> None:
    placed = syllables()

    assert {"nghiem", "truong", "dat", "hoa"} <= set(placed)
    # Ids from here on a lexicon gives by itself (`WidCode`).
    assert len(placed) < 0x4000
