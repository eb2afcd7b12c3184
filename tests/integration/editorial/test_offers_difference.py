"""The text difference the main board is shown."""

from bacgiang.policy.editorial.offers.item_text import text_lines
from bacgiang.policy.editorial.offers.snapshot import compare
from bacgiang.policy.editorial.offers.snapshot import compare_lines
from bacgiang.policy.editorial.offers.snapshot import Fate
from bacgiang.policy.editorial.offers.snapshot import Portion
from bacgiang.policy.editorial.offers.snapshot import Snapshot
from hypothesis import given
from hypothesis import strategies as st
import pytest


LINES = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=12).map(tuple)


@given(old=LINES, new=LINES)
def test_both_texts_can_be_read_back_from_the_difference(old, new):
    lines = compare_lines(old, new)
    before = tuple(line.text for line in lines if line.fate is not Fate.ADDED)
    after = tuple(line.text for line in lines if line.fate is not Fate.REMOVED)
    assert (before, after) == (old, new)


@given(lines=LINES)
def test_nothing_changed_means_no_portion(lines):
    one = Snapshot("Tên", "Tóm tắt", lines, ("ảnh",))
    assert compare(one, Snapshot("Tên", "Tóm tắt", lines, ("ảnh",))) == {}


def test_only_what_changed_is_listed():
    old = Snapshot("Tên", "Tóm tắt", ("một", "hai"))
    new = Snapshot("Tên", "Tóm tắt", ("một", "ba"), ("ảnh",))
    assert set(compare(old, new)) == {Portion.BODY, Portion.PARTS}


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("", ()),
        ("  <!-- không -->", ()),
        ("<p>Một <b>hai</b>\n ba<br>bốn</p>", ("Một hai ba", "bốn")),
        ("trước<ul><li>a</li><li>b</li></ul>sau", ("trước", "a", "b", "sau")),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ("a", "b")),
        ("&lt;b&gt; &amp; đ", ("<b> & đ",)),
    ],
)
def test_lines_of_a_text(markup, lines):
    assert text_lines(markup) == lines


@given(st.text())
def test_any_text_can_be_read(markup):
    assert all(line == line.strip() and line for line in text_lines(markup))
