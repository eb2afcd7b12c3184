"""Cutting, joining and numbering of provisions: no word is lost, none changes place."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.identity import identify
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.legal.text_correction.cutting import cut
from bacgiang.policy.legal.text_correction.joining import join
from bacgiang.policy.legal.text_correction.numbering import numbers_from
from bacgiang.policy.legal.text_correction.numbering import numbers_inside
from bacgiang.policy.legal.text_correction.numbering import one_number
from bacgiang.policy.legal.text_correction.pieces import text_of
from bacgiang.policy.legal.text_correction.places import in_place
from dataclasses import replace
import pytest


pytestmark = pytest.mark.regulation("4.1e")

TEXT = """Chương I
CHUNG
Điều 1. Phạm vi
1. Một.
Dòng hai của khoản một.
2. Hai:
a) A;
b) B.
3. Ba.
Điều 2. Đối tượng
1. Một của hai.
Chương II
RIÊNG
Điều 3. Hiệu lực
Từ ngày ký.
"""


@pytest.fixture
def text() -> LegalText:
    return parse(TEXT)


def article(text: LegalText, number: int) -> Provision:
    return next(one for one in all_provisions(text) if one.num == f"Điều {number}.")


@pytest.mark.parametrize("line", range(1, 7))
def test_a_cut_keeps_every_line_in_its_order(text: LegalText, line: int) -> None:
    whole = article(text, 1)
    first, second = cut(whole, line, "1a")
    lines = text_of(whole).split("\n")
    assert text_of(first).split("\n") == lines[:line]
    assert " ".join(text_of(second).split()) == " ".join(["Điều 1a.", *lines[line:]])


def test_the_second_bears_the_number_its_line_begins_with() -> None:
    (one,) = identify(parse("Điều 1. A\nMột.\nHai.").body)
    swallowed = replace(
        one, intro=(*one.intro, replace(one.intro[0], text="Điều 2. Bị nuốt"))
    )
    _first, second = cut(swallowed, 3, "")
    assert (second.num, second.intro[0].text) == ("Điều 2.", "Bị nuốt")


@pytest.mark.parametrize(("line", "number"), [(0, "1a"), (99, "1a"), (2, ""), (2, "?")])
def test_no_cut_without_a_line_and_a_number(
    text: LegalText, line: int, number: str
) -> None:
    with pytest.raises(Refused):
        cut(article(text, 1), line, number)


@pytest.mark.parametrize("keeps", [True, False])
def test_joined_provisions_say_what_both_said(text: LegalText, keeps: bool) -> None:
    one, two = article(text, 1), article(text, 2)
    said = text_of(join(one, two, keeps))
    second = text_of(two) if keeps else text_of(two).removeprefix("Điều 2. ")
    assert said == f"{text_of(one)}\n{second}"


def test_articles_are_numbered_through_the_chapters(text: LegalText) -> None:
    numbers = numbers_from(text, article(text, 2), "5")
    assert sorted(numbers.values()) == ["Điều 5.", "Điều 6."]


def test_a_chapter_counts_in_its_own_figures(text: LegalText) -> None:
    numbers = numbers_from(text, text.body[0], "3")
    assert list(numbers.values()) == ["Chương III", "Chương IV"]


def test_one_number_may_bear_a_letter(text: LegalText) -> None:
    assert list(one_number(article(text, 2), "1a").values()) == ["Điều 1a."]


@pytest.mark.parametrize("value", ["", "0", "x y", "-3", "99999"])
def test_what_is_no_number_is_refused(text: LegalText, value: str) -> None:
    with pytest.raises(Refused):
        numbers_from(text, article(text, 2), value)


def test_clauses_count_from_one(text: LegalText) -> None:
    _first, second = cut(article(text, 1), 3, "1a")
    assert list(numbers_inside(second).values()) == ["1.", "2."]


def test_new_places_leave_everybody_who_they_are(text: LegalText) -> None:
    first, second = cut(article(text, 1), 3, "1a")
    chapter = text.body[0]
    others = chapter.children[1:]
    changed = replace(chapter, children=(first, second, *others))
    placed = in_place(
        replace(text, body=(changed, *text.body[1:])), frozenset({"chp_I__art_1a"})
    )
    found = {one.eid: one.wid for one in all_provisions(placed)}
    assert found["chp_I__art_1a"] == "chp_I__art_1a-2"
    assert found["chp_I__art_1a__para_2"] == "chp_I__art_1__para_2"
    assert found["chp_I__art_2"] == "chp_I__art_2"
    assert len(set(found.values())) == len(found)
    letters = {"".join(" ".join(pieces(one)).split()) for one in (text, placed)}
    assert len({one.replace("Điều1a.", "") for one in letters}) == 1
