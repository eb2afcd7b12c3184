"""Normalizing the text in HTML without touching the markup."""

from bacgiang.policy.text import markup
from bacgiang.policy.text.unicode_form import normalize_html
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples


pytestmark = pytest.mark.regulation("10.3")

HTML = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                '<a title="Ð\u200b" href="/Ð\u200b">',
                "<b",
                ">",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                '"',
                "'",
                "&nbsp;",
                "&ETH;",
                "&shy;",
                "&lt;",
                "&#8203;",
                "\u0338",
                "\u212a",
                "\u00a0",
                "Ðiều",
                "\u200b",
                "e\u0302\u0301",
                "Bắс",
            ]
        ),
        st.text(max_size=3),
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(
    ("html", "stored"),
    [
        ("<p>Ðiều\u200b 5</p>", "<p>Điều 5</p>"),
        ("<p>Q&ETH;&shy;-UBND&#8203;</p>", "<p>QĐ-UBND</p>"),
        ("<p>Bắc&nbsp;Giang\u00a0xanh</p>", "<p>Bắc Giang xanh</p>"),
        ('<img alt="Ðiều\u200b" src="x">', '<img alt="Điều" src="x">'),
        ("<a TITLE = 'Ðiều' >x</a>", "<a TITLE = 'Điều' >x</a>"),
    ],
)
def test_text_and_what_people_read_in_tags_is_normalized(
    html: str, stored: str
) -> None:
    assert normalize_html(html) == stored


@pytest.mark.parametrize(
    "html",
    [
        "<p>&nbsp;</p><p>\u00a0\u00a0Thụt vào</p><p>a &nbsp;b</p>",
        "<p>10&nbsp;000 và 10\u00a0000</p>",
        '<a href="/Ð\u200b/e\u0302" data-x="\u200b">ở đây</a>',
        "<script>let ð = 'Ð\u200bđ';</script>",
        "<style>p::before { content: '\u200b' }</style>",
        "<!-- Ðiều\u200b -->",
        "<p>1 &lt; 2 &amp; 3 &gt; 2 &#60;b&#62;</p>",
        "<scr\u0456pt>Điều</scr\u0456pt>",
        "<img on\u212aeydown='x'>",
    ],
)
def test_markup_layout_and_scripts_stay(html: str) -> None:
    assert normalize_html(html) == html


@given(HTML)
@settings(max_examples=examples(200), deadline=None)
def test_no_tag_comes_or_goes(html: str) -> None:
    def skeleton(source: str) -> list[str]:
        return [
            markup.map_attributes(piece.source, lambda _: "")
            for piece in markup.split(source)
            if not piece.is_text
        ]

    assert skeleton(normalize_html(html)) == skeleton(html)


@given(HTML)
@settings(max_examples=examples(150), deadline=None)
def test_the_pieces_of_html_are_the_html(html: str) -> None:
    assert "".join(piece.source for piece in markup.split(html)) == html


@given(HTML)
@settings(max_examples=examples(150), deadline=None)
def test_normalizing_html_twice_is_normalizing_it_once(html: str) -> None:
    once = normalize_html(html)
    assert normalize_html(once) == once
