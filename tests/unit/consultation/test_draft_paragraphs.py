"""A text without articles is cut by paragraph; one with articles is not."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.draft_text.outline import breaks_of
from bacgiang.policy.consultation.draft_text.outline import rows_of
from bacgiang.policy.consultation.draft_text.paragraphs import by_paragraph
from bacgiang.policy.consultation.draft_text.recognising import from_akn
from bacgiang.policy.consultation.draft_text.recognising import from_text
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.intake import text_reading
import pytest


pytestmark = pytest.mark.regulation("4.1e")

PLAN = """KẾ HOẠCH
Trồng cây mẫu

I. MỤC ĐÍCH
Đoạn thứ nhất của mục đích.
1. Yêu cầu thứ nhất.

II. KINH PHÍ
Mức | 1 | 2
Hỗ trợ | 3 | 4
"""


def test_every_paragraph_is_a_provision_of_its_own() -> None:
    text = by_paragraph(parse("Một.\n\nHai.\n\nBa | 1 | 2\nBốn | 3 | 4\n\nNăm."))
    said = [[one.text for one in each.intro] for each in text.body]
    assert said == [["Một."], ["Hai."], ["Ba | 1 | 2", "Bốn | 3 | 4"], ["Năm."]]
    assert [one.wid for one in text.body] == [f"hcontainer_{n}" for n in range(1, 5)]


def test_numbered_parts_of_a_plan_stay_what_they_are() -> None:
    read = parse(PLAN)
    assert by_paragraph(read) == read


def test_a_text_that_looks_like_nothing_but_a_head_can_be_commented() -> None:
    text = by_paragraph(parse("KẾ HOẠCH\nTrồng cây mẫu năm 2027"))
    assert len(text.body) >= 1
    assert not text.preface


def test_no_word_is_lost_and_articles_are_left_alone() -> None:
    with_articles = parse("Điều 1. A\nMột.\nHai.\nĐiều 2. B\nBa.")
    assert by_paragraph(with_articles) is with_articles
    plain = parse("Một.\n\nHai.")
    assert list(filter(None, pieces(by_paragraph(plain)))) == ["Một.", "Hai."]


def test_paragraphs_without_a_number_stand_in_what_is_recognised() -> None:
    text = parse("Điều 1. A\nMột.\nHai.\n1. Ba.\nBốn.\nĐiều 2. B\nNăm.")
    said = [(row["num"], row["words"]) for row in rows_of(text)]
    words = " ".join(" ".join(pair) for pair in said)
    for one in ("Một.", "Hai.", "Ba.", "Bốn.", "Năm."):
        assert words.count(one) == 1
    assert ("", "Một.") in said
    plan = [row["words"] for row in rows_of(parse(PLAN))]
    assert "Đoạn thứ nhất của mục đích." in plan


def test_numbers_that_do_not_follow_are_told() -> None:
    text = parse("Điều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 4. C\nBa.")
    assert [one.num for one in all_provisions(text)][:1] == ["Điều 1."]
    assert breaks_of(text) == [("Điều 2.", "Điều 4.")]


@pytest.mark.regulation("15.2")
def test_no_draft_has_more_of_them_than_a_text_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However it is handed in: paragraphs are told apart after the text was read."""
    text = "".join(f"Đoạn số {number} của dự thảo.\n" for number in range(5))
    akn = structured(from_text(text).tree).akn.decode()
    assert from_akn(akn).tree.body
    monkeypatch.setattr(text_reading, "MOST_PROVISIONS", 4)
    for hand_in, sent in ((from_text, text), (from_akn, akn)):
        with pytest.raises(Refused) as refused:
            hand_in(sent)
        assert refused.value.refusals[0].code == "text_too_long"
