"""Diacritics that were typed count in texts, too: "sổ đỏ" is not "số đo"."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.search.passages import best_passage
from bacgiang.policy.search.passages import units_of
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.snippets import snippet
from bacgiang.policy.search.word_index.exact_signatures import exact_signature
from bacgiang.policy.search.word_index.exact_signatures import may_hold
from bacgiang.policy.search.wordings import known
from collections.abc import Callable
from hypothesis import given
from hypothesis import strategies as st
from Products.ZCatalog.ZCatalog import ZCatalog
import pytest
import re
from typing import Any


OTHER = "Số đo của đèn ghi trên số đo mẫu. Nhãn có số đo. "
SAME = "Người dân nộp đơn ở xã. Khi nhận kết quả được trao sổ đỏ. "


@given(st.sets(st.text(max_size=8), max_size=60))
def test_what_a_text_holds_is_never_denied(words: set[str]) -> None:
    signature = exact_signature(words)
    assert all(may_hold(signature, word) for word in words)


def test_most_of_what_it_does_not_hold_is_denied() -> None:
    signature = exact_signature(f"từ{number}" for number in range(300))
    taken = sum(may_hold(signature, f"khác{number}") for number in range(1000))
    assert taken < 50


@pytest.mark.regulation("10.3")
def test_a_text_with_the_words_as_typed_comes_first(
    add: Callable[..., None], found: Callable[..., list[str]], catalog: ZCatalog
) -> None:
    add("other", "Thông báo hải quan", OTHER * 20, issue_date=20250101)
    add("same", "Bản tin", SAME, issue_date=20010101)

    assert found("sổ đỏ") == ["same", "other"]
    assert found("số đo") == ["other", "same"]
    assert found("so do") == ["other", "same"]

    add("same", "Bản tin", OTHER, issue_date=20010101)
    assert found("sổ đỏ") == ["other", "same"]
    catalog.uncatalog_object("/same")
    assert found("sổ đỏ") == ["other"]


def test_an_index_of_before_answers_and_takes_in(
    add: Callable[..., None], found: Callable[..., list[str]], catalog: ZCatalog
) -> None:
    index: Any = catalog._catalog.indexes["SearchableText"].index
    del index._exact
    add("other", "Thông báo", OTHER)
    assert not index.is_current
    assert found("sổ đỏ") == ["other"]
    catalog.uncatalog_object("/other")


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("sổ đỏ", "<mark>sổ đỏ</mark>"),
        ("số đo", "<mark>Số đo</mark>"),
        ("so do", "<mark>Số đo</mark>"),
    ],
)
def test_the_stretch_shows_the_words_as_typed(typed: str, marked: str) -> None:
    assert marked in snippet(OTHER * 9 + SAME, parse_query(typed))
    # What was typed with other diacritics is another word; a letter alone shows nothing.
    for other in ("sở đó", "report a mistake"):
        assert "<mark>" not in snippet(
            f"{OTHER} Hồ sơ: a, b. {SAME}", parse_query(other)
        )


@pytest.mark.regulation("10.3")
def test_what_is_asked_for_is_marked_by_its_other_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(known, "lines", lambda: ("sổ đỏ; giấy tờ đất; red book",))
    text = "Hồ sơ gồm giấy tờ đất, đất, giấy tờ; a red book. Sơ đồ."
    shown = snippet(text, parse_query("sổ đỏ"))
    assert re.findall("<mark>(.*?)</mark>", shown) == ["giấy tờ đất", "red book"]


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(("typed", "eid"), [("sổ đỏ", "art_2"), ("số đo", "art_1")])
def test_the_article_is_the_one_with_the_words_as_typed(typed: str, eid: str) -> None:
    text = f"NGHỊ QUYẾT\nĐiều 1. Đèn\n{OTHER}\nĐiều 2. Đất\n{SAME}\n"
    passage = best_passage(units_of(parse(text)), parse_query(typed))

    assert passage is not None
    assert passage.eid == eid
