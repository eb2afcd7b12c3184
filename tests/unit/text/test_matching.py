"""Comparing texts takes bounded work, and comes to the same for ordinary ones."""

from bacgiang.policy.editorial.offers.snapshot import compare_lines
from bacgiang.policy.editorial.remarks.passages import find
from bacgiang.policy.editorial.remarks.passages import Passage
from bacgiang.policy.law.alignment.word_differences import word_differences
from bacgiang.policy.text.matching import BoundedMatcher
from difflib import SequenceMatcher
from hypothesis import given
from hypothesis import strategies as st
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("15.2")

WORDS = st.lists(st.sampled_from("abcd"), max_size=30)


@given(WORDS, WORDS)
def test_ordinary_texts_are_compared_as_ever(old: list[str], new: list[str]) -> None:
    same = SequenceMatcher(None, old, new, autojunk=False)
    assert BoundedMatcher(old, new).get_opcodes() == same.get_opcodes()


@given(WORDS, WORDS, st.integers(0, 200))
def test_what_is_left_is_replaced_whole(
    old: list[str], new: list[str], most: int
) -> None:
    said = BoundedMatcher(old, new, most).get_opcodes()
    assert [one for op in said for one in old[op[1] : op[2]]] == old
    assert [one for op in said for one in new[op[3] : op[4]]] == new
    assert all(old[o[1] : o[2]] == new[o[3] : o[4]] for o in said if o[0] == "equal")


def test_lines_that_are_all_alike_cost_little() -> None:
    with within(2):
        compare_lines(("x",) * 3000, ("x", "y") * 3000)
    with within(2):
        word_differences("xa " * 900, "xa yb " * 900)
    half, other = "một hai " * 4000, "ba bốn " * 4000
    with within(2):
        found = find(Passage(half + other, half + other, 0), [other + half] * 50)
    assert found.place is not None and not found.is_kept
