"""A comparison is shown as far as anybody reads it, and says where it ends."""

from bacgiang.policy.editorial.offers.snapshot import compare_lines
from bacgiang.policy.editorial.offers.snapshot import Fate
from bacgiang.policy.editorial.offers.snapshot import LEFT_OUT
from bacgiang.policy.editorial.offers.snapshot import Line
from bacgiang.policy.editorial.offers.snapshot import MOST_SHOWN
from bacgiang.policy.editorial.offers.snapshot import part_in_words
from bacgiang.policy.editorial.offers.snapshot import shown
import pytest


pytestmark = pytest.mark.regulation("15.2")


def test_of_a_long_text_what_differs_is_shown() -> None:
    old = tuple(map(str, range(MOST_SHOWN + 1)))
    lines, is_cut = shown(compare_lines(old, (*old[:5], "x", *old[6:])))
    assert not is_cut
    assert [one.text for one in lines] == ["…", "4", "5", "x", "6", "…"]
    short, is_cut = shown(compare_lines(old[:3], old[:2]))
    assert ([one.fate for one in short], is_cut) == (
        [Fate.KEPT, Fate.KEPT, Fate.REMOVED],
        False,
    )
    assert LEFT_OUT not in short


def test_no_more_lines_are_shown_than_anybody_reads() -> None:
    lines, is_cut = shown(compare_lines(("x",) * 20_000, ("y",) * 20_000))
    assert (len(lines), is_cut) == (MOST_SHOWN, True)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("a (1).jpg (a (1).jpg, 31792)", "a (1).jpg (31,0 KB)"),
        ("Ảnh (a.jpg, 31792)", "Ảnh (a.jpg, 31,0 KB)"),
        ("Hội trường lớn", "Hội trường lớn"),
    ],
)
def test_a_file_is_told_as_people_read_it(kept: str, said: str) -> None:
    assert part_in_words(Line(Fate.ADDED, kept), "vi") == Line(Fate.ADDED, said)
