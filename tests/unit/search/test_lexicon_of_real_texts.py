"""The lexicon on real texts: however a reader types, it finds what stands there."""

from bacgiang.policy.law.document_number import find_numbers
from bacgiang.policy.search.lexicon.tokens import index_words
from bacgiang.policy.search.lexicon.tokens import located_words
from bacgiang.policy.search.lexicon.tokens import plain_words
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.text.tone_placement import tone_placement
from bacgiang.policy.text.tone_placement import ToneStyle
from corpus_place import CORPUS
from corpus_place import MISSING
import json
import pytest
import unicodedata


MOST = 12_000
"""Letters of each text that are looked at."""

pytestmark = [
    pytest.mark.regulation("10.3"),
    pytest.mark.skipif(not (CORPUS / "index.jsonl").is_file(), reason=MISSING),
]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {
        path.name: unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))[:MOST]
        for path in sorted(CORPUS.glob("*.txt"))
    }


def bare(text: str) -> str:
    """As typed on a keyboard without Vietnamese."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in apart if not unicodedata.combining(each))


def test_every_spelling_of_a_text_gives_the_same_words(texts: dict[str, str]) -> None:
    assert len(texts) > 100
    for name, text in texts.items():
        words = plain_words(text)
        assert plain_words(unicodedata.normalize("NFD", text)) == words, name
        assert plain_words(bare(text)) == words, name
        assert plain_words(text.upper()) == words, name
        for style in ToneStyle:
            assert plain_words(tone_placement(text, style)) == words, name


def test_both_tone_placements_stand_in_real_texts(texts: dict[str, str]) -> None:
    """Else the test above would say nothing of them."""
    spellings = {"hoà", "hòa", "thuỷ", "thủy", "khoẻ", "khỏe", "uỷ", "ủy", "hoá", "hóa"}
    written = {
        word.lower()
        for text in texts.values()
        for word in text.split()
        if word.lower() in spellings
    }

    assert spellings == written
    words = {word for spelling in spellings for word in plain_words(spelling)}
    assert words == {"hoa", "khoe", "thuy", "uy"}


def test_a_word_is_marked_where_it_stands(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        located = list(located_words(text))
        assert [word for _, _, words in located for word in words] == plain_words(
            text
        ), name
        for start, end, words in located[:: max(1, len(located) // 50)]:
            assert plain_words(text[start:end]) == list(words), name


def test_a_number_in_a_text_is_found_as_readers_type_it(texts: dict[str, str]) -> None:
    asked = 0
    for name, text in texts.items():
        indexed = set(index_words(text))
        for found in find_numbers(text):
            if found.number.year is None:
                continue
            printed = " ".join(text[found.start : found.end].split())
            short = f"{found.number.serial}{found.number.letter}/{found.number.year}"
            for typed in (printed, bare(printed).lower(), short):
                keys = parse_query(typed).number_keys
                assert keys, (name, typed)
                assert set(keys) <= indexed, (name, typed, keys)
                asked += 1
    assert asked > 500


def test_the_numbers_documents_bear_are_asked_for_in_any_spelling() -> None:
    rows = map(json.loads, (CORPUS / "index.jsonl").open(encoding="utf-8"))
    numbers = {row["number"] for row in rows if row["number"] and "/" in row["number"]}
    assert len(numbers) > 50
    for number in numbers:
        (key,) = parse_query(number).number_keys
        for typed in (
            number.lower(),
            bare(number),
            bare(number).lower(),
            number.replace("/", " / ").replace("-", " - "),
            f"số {number}",
        ):
            assert parse_query(typed).number_keys == (key,), typed
