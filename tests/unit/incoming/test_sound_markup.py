"""What slow readers of HTML are given has an end to whatever opens (15.2)."""

from bacgiang.policy.editorial.incoming.markup.script_check import character
from bacgiang.policy.editorial.incoming.markup.script_check import comments
from bacgiang.policy.editorial.incoming.markup.sound import is_sound
from bacgiang.policy.editorial.incoming.markup.sound import sound
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring
from of_all import of_all
import pytest
import re


pytestmark = pytest.mark.regulation("15.2", "10.3")

GOOD = """<h2 id="a" class='b'>Đề mục</h2><p title="x = y">Một<br />hai &lt; ba</p>
<!-- lời chú --><ul><li><a href="https://a.vn/?x=1&amp;y=2">x</a><li>y</ul>
<script type="a">evil()</script><o:p></o:p><img src=a.png alt=x>"""
OPEN = ("<a ", "<!--", "<", "<![CDATA[", "<!x", "<?", "</", "</a ", '<a x="')
OPEN += ("<a x='", "<script>", "<script x>", "<style>", '<p title="a"', "<p/", "<?x>")
OPEN += ("<!DOCTYPE ", '<p title=">" ', "<head x>", "<p title='<'>", "--><!--")


def test_good_markup_stays_as_it_is() -> None:
    assert sound(GOOD) == GOOD


@of_all("piece", OPEN)
@of_all("count", [1, 20_000])
def test_open_markup_is_closed(piece: str, count: int) -> None:
    """Twenty thousand pieces would take html.parser minutes."""
    written = sound(f"<p>Trước</p>{piece * count}")
    assert is_sound(written)
    assert "Trước" in written


@pytest.mark.parametrize(
    "tag",
    [
        "<p " + " ".join(f"a{number}" for number in range(50_000)) + ">x</p>",
        '<p title="' + "a" * 9_000 + '">x</p>',
    ],
)
def test_endless_tags_go(tag: str) -> None:
    assert re.sub("</?p>", "", sound(tag)) == "x"


def test_words_stay() -> None:
    written = sound("<p>nếu 3 < 5 và <b>7 > 2</b></p><!-- <b> --> <p")
    assert (
        fragment_fromstring(written, create_parent="div")
        .text_content()
        .startswith("nếu 3 < 5 và 7 > 2")
    )


PIECES = st.sampled_from(
    ["<", ">", "a", "p", '"', "'", "/", "!--", "-->", " ", "=", "é"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_comes_is_sound_afterwards(markup: str) -> None:
    written = sound(markup)
    assert is_sound(written)
    assert sound(written) == written


def test_a_number_that_is_no_character_is_a_wrong_value() -> None:
    assert character(0x111) == "đ"
    for number in (0x110000, 10**12):
        with pytest.raises(ValueError):
            character(number)


@pytest.mark.parametrize(
    ("markup", "written"),
    [
        ("&#4;abc", " abc"),
        ("abc&#x1F; <p>&#xFFFE;y</p>", "abc  <p> y</p>"),
        ("abc&#x0004", "abc "),
        ("&#&#4;4;&#xD800;&#11;&#0;", "&# 4;   "),
        ("&#99999999999999999999;", " "),
        ("&#10;&#x111;&#128512;&#xA0;", "&#10;&#x111;&#128512;&#xA0;"),
    ],
)
def test_numbers_of_what_xml_cannot_have_go(markup: str, written: str) -> None:
    assert sound(markup) == written


@given(st.lists(st.sampled_from(["/*", "*/", "a", "\n", "/", "*"])).map("".join))
def test_comments_go_as_with_the_pattern(text: str) -> None:
    assert comments.sub("", text) == re.sub(r"/\*.*\*/", "", text)


@of_all(
    ("tag", "written"),
    [
        ('<a href="http://[bad">', '<a href="#">'),
        ("<a title='x' href='//&#91;bad'>", "<a title='x' href=\"#\">"),
        ("<a href=http://a\u2100.vn>", '<a href="#">'),
        ('<a href="../resolveuid/">', '<a href="#">'),
        ('<img srcset="a 1w, ,b 2w">', '<img srcset="#">'),
        ('<img srcset="">', '<img srcset="#">'),
        ('<img srcset="a 1w,b 2w">', '<img srcset="a 1w,b 2w">'),
        ('<a href="">', '<a href="">'),
        ("<a href>", '<a href="#">'),
        ('<a title="a href b" hreflang>', '<a title="a href b" hreflang>'),
        ('<p> href="http://[bad"', '<p> href="http://[bad"'),
    ],
)
def test_what_is_no_address_leads_nowhere(tag: str, written: str) -> None:
    assert sound(tag) == written
