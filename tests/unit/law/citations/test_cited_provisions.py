"""Cited provisions, and the eIds they stand for."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import labels_between
from bacgiang.policy.law.citations.provisions import MAX_RANGE
from bacgiang.policy.law.citations.provisions import roman_value
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.provisions import to_roman
from hypothesis import given
from hypothesis import strategies as st
import pytest


POINT = CitedProvision(
    (
        Step(StepKind.ARTICLE, "5"),
        Step(StepKind.PARAGRAPH, "2"),
        Step(StepKind.POINT, "đ"),
    )
)


@pytest.mark.parametrize(
    "eid",
    [
        "art_5__para_2__point_đ",
        "chp_I__art_5__para_2__point_đ",
        "att_1__chp_I__sec_2__art_5__para_2__point_đ",
        "art_5__para_2-2__point_đ",
    ],
)
def test_a_citation_fits_the_eid_with_levels_it_leaves_out(eid: str) -> None:
    assert POINT.covers(eid)


@pytest.mark.parametrize(
    "eid",
    [
        "art_5__para_2",
        "art_5__para_2__point_d",
        "art_55__para_2__point_đ",
        "art_5__para_12__point_đ",
        "para_2__art_5__point_đ",
        "",
    ],
)
def test_a_citation_fits_no_other_eid(eid: str) -> None:
    assert not POINT.covers(eid)


def test_a_range_covers_what_is_between_its_ends() -> None:
    articles = CitedProvision((Step(StepKind.ARTICLE, "5"),), through="9")
    assert [each for each in range(1, 12) if articles.covers(f"chp_I__art_{each}")] == [
        5,
        6,
        7,
        8,
        9,
    ]


def test_points_run_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert labels_between("c", "g") == ("c", "d", "đ", "e", "g")
    assert labels_between("II", "V") == ("II", "III", "IV", "V")


@pytest.mark.parametrize(
    ("first", "last"), [("9", "5"), ("1", "99999"), ("a", "5"), ("e", "a")]
)
def test_a_range_that_cannot_be_is_its_two_ends(first: str, last: str) -> None:
    assert labels_between(first, last) == (first, last)


def test_a_range_is_never_longer_than_any_law() -> None:
    assert len(labels_between("1", str(MAX_RANGE))) == MAX_RANGE
    assert len(labels_between("1", str(MAX_RANGE + 1))) == 2


def test_a_relative_step_fits_nothing() -> None:
    here = CitedProvision((Step(StepKind.ARTICLE, None), Step(StepKind.PARAGRAPH, "2")))
    assert here.eid_ending == "para_2"
    assert not here.covers("art_5__para_2")


@given(st.integers(1, 399))
def test_roman_numbers_read_back(number: int) -> None:
    assert roman_value(to_roman(number)) == number


@pytest.mark.parametrize("label", ["", "IIX", "VV", "IIII", "i", "ABC", "XXXXXXXXXX"])
def test_what_is_no_roman_number(label: str) -> None:
    assert roman_value(label) == 0


PLACE = "att_1__chp_II__art_7__para_2-2__point_a"


@pytest.mark.parametrize(
    ("steps", "ending"),
    [
        ([(StepKind.PARAGRAPH, "3")], "art_7__para_3"),
        ([(StepKind.POINT, "b")], "art_7__para_2-2__point_b"),
        ([(StepKind.ARTICLE, None), (StepKind.PARAGRAPH, "1")], "art_7__para_1"),
        ([(StepKind.PARAGRAPH, None)], "art_7__para_2-2"),
        ([(StepKind.ARTICLE, "5")], "art_5"),
        ([(StepKind.CHAPTER, None)], "chp_II"),
    ],
)
def test_a_citation_seen_from_where_it_stands(
    steps: list[tuple[StepKind, str | None]], ending: str
) -> None:
    cited = CitedProvision(tuple(Step(kind, label) for kind, label in steps))
    assert cited.seen_from(PLACE).eid_ending == ending


def test_where_nothing_around_tells_a_citation_stays_as_it_is() -> None:
    here = CitedProvision((Step(StepKind.SECTION, None),))
    assert here.seen_from(PLACE) == here
    assert here.seen_from("") == here
