"""Identities of provisions."""

from bacgiang.policy.law.identity import identify
from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("4.1d")


@of_all(
    ("num", "number"),
    [
        ("Điều 5.", "5"),
        ("ĐIỀU 5a -", "5a"),
        ("Ðiều 07:", "07"),
        ("Chương II", "II"),
        ("Tiểu mục 3.", "3"),
        ("Phần thứ nhất", "nhất"),
        ("1.2.", "1-2"),
        ("đ)", "đ"),
        ("a,", "a"),
        ("1/", "1"),
    ],
)
def test_number_of(num: str, number: str) -> None:
    assert number_of(num) == number


def test_a_counter_that_is_printed_elsewhere_is_skipped() -> None:
    nums = ["2.", "2-2", "2.", "2.", ""]
    provisions = tuple(Provision(Level.PARAGRAPH, num) for num in nums)
    assert [each.eid for each in identify(provisions, "art_7")] == [
        "art_7__para_2",
        "art_7__para_2-2",
        "art_7__para_2-3",
        "art_7__para_2-4",
        "art_7__para_1",
    ]


def test_text_without_a_number_is_counted() -> None:
    provisions = (Provision(Level.UNNUMBERED), Provision(Level.UNNUMBERED))
    assert [each.eid for each in identify(provisions)] == [
        "hcontainer_1",
        "hcontainer_2",
    ]
