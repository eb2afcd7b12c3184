"""Which words can be Vietnamese syllables."""

from bacgiang.policy.text.letters import strip_tone
from bacgiang.policy.text.letters import Tone
from bacgiang.policy.text.syllable import is_syllable
from bacgiang.policy.text.syllable import parse
from bacgiang.policy.text.syllable import Syllable
from collections import Counter
from of_all import of_all
import pytest
import re
import unicodedata


pytestmark = pytest.mark.regulation("10.3")


@of_all(
    "word",
    [
        *("nghiêng", "quốc", "gì", "giếng", "giữa", "hoà", "hòa", "thuỷ", "thủy"),
        *("khuỷu", "quý", "Đắk", "BẮC", "ở", "yêu", "ươm", "khúc"),
    ],
)
def test_vietnamese_words_are_syllables(word: str) -> None:
    assert is_syllable(word)


@of_all(
    "word",
    [
        *("", "website", "für", "été", "straße", "QĐ", "đ"),
        *("cat", "bàt", "kha\u0323"),
        *("qúy", "hụê", "cuả", "gìa"),
        *("ngang" * 3, "çà", "ngă"),
    ],
)
def test_other_words_are_not(word: str) -> None:
    assert not is_syllable(word)


def test_a_syllable_is_taken_apart() -> None:
    assert parse("Nguyễn") == Syllable("ng", "uyên", Tone.NGA, 4)
    assert parse("qúy") == Syllable("qu", "y", Tone.SAC, 1)
    assert parse("giá") == Syllable("gi", "a", Tone.SAC, 2)


def test_two_tones_in_a_word_are_an_error() -> None:
    with pytest.raises(ValueError, match="two tones"):
        strip_tone("hòá")


def test_nearly_all_words_of_real_texts_are_syllables(
    corpus_texts: dict[str, str],
) -> None:
    words: Counter[str] = Counter()
    for text in corpus_texts.values():
        words.update(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text)))
    marked = {w: n for w, n in words.items() if not w.isascii() and not w.isupper()}
    good = sum(n for w, n in marked.items() if is_syllable(w))
    assert good / sum(marked.values()) > 0.998


def test_a_long_word_is_no_syllable() -> None:
    assert parse("đ" * 10_000) is None
