"""Texts are read within bounds (15.2)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.parsing.growth import Growing
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.legal.intake import text_reading
from bacgiang.policy.legal.intake.text_reading import read_text
import pytest
from types import SimpleNamespace


TEXT = "Điều 1. Phạm vi\nQuy định này có hiệu lực.\n"


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].code


@pytest.mark.regulation("15.2")
def test_a_text_of_too_many_lines_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(text_reading, "parse", lambda _text: pytest.fail("read"))
    with pytest.raises(Refused) as refused:
        read_text("a\n" * (text_reading.MOST_LINES + 1))
    assert code_of(refused) == "text_too_long"


@pytest.mark.regulation("15.2")
def test_all_texts_of_a_request_have_one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    request = SimpleNamespace(environ={})
    monkeypatch.setattr(text_reading, "getRequest", lambda: request)
    assert read_text(TEXT).body
    request.environ[text_reading.KEPT] = text_reading.OF_A_REQUEST + 0.1
    with pytest.raises(Refused) as refused:
        read_text(TEXT)
    assert code_of(refused) == "too_much_at_once"
    request.environ.clear()
    assert read_text(TEXT).body


def test_where_a_child_stands_among_its_like_is_known_without_looking() -> None:
    parent = Growing(Level.ARTICLE, 5)
    clause, point, other = (Growing(Level.PARAGRAPH, rank) for rank in (8, 10, 8))
    for one in (clause, point, other):
        parent.adopt(one)
    assert parent.children == [clause, point, other]
    assert parent.by_rank == {8: (2, other), 10: (1, point)}


@pytest.mark.regulation("15.2")
def test_a_text_of_too_many_characters_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(text_reading, "parse", lambda _text: pytest.fail("read"))
    with pytest.raises(Refused) as refused:
        read_text("a" * (text_reading.MOST_CHARACTERS + 1))
    assert code_of(refused) == "text_too_long"


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("bound", ["MOST_CHARACTERS", "MOST_PIECES", "MOST_PROVISIONS"])
def test_what_is_read_of_a_line_or_of_xml_has_the_same_bounds(
    monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    text = read_text(f"{TEXT * 4}Căn cứ Luật Đất đai; Căn cứ Luật Xây dựng;\n")
    assert text_reading.within_bounds(text) is text
    monkeypatch.setattr(text_reading, bound, 3)
    with pytest.raises(Refused) as refused:
        text_reading.within_bounds(text)
    assert code_of(refused) == "text_too_long"


@pytest.mark.regulation("15.2")
def test_no_number_makes_the_identities_of_all_below_it_long() -> None:
    """A number of 100 KB over 9,000 points would be gigabytes of identities."""
    bottom = Provision(Level.POINT, "a)")
    for num, depth, is_taken in (("Điều 1.", 12, True), ("1" * 201, 1, False)):
        told = bottom
        for _level in range(depth):
            told = Provision(Level.ARTICLE, num, children=(told,))
        text = LegalText(body=(told,))
        if is_taken:
            assert text_reading.within_bounds(text) is text
            continue
        with pytest.raises(Refused) as refused:
            text_reading.within_bounds(text)
        assert code_of(refused) == "text_too_long"
    for _level in range(20):
        bottom = Provision(Level.ARTICLE, "1", children=(bottom,))
    with pytest.raises(Refused):
        text_reading.within_bounds(LegalText(body=(bottom,)))
