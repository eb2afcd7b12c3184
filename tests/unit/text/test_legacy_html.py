"""Converting legacy text in pasted HTML."""

from bacgiang.policy.text import markup
from bacgiang.policy.text.legacy import convert_html
from bacgiang.policy.text.legacy import Encoding
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples


pytestmark = pytest.mark.regulation("10.3")


def test_text_across_inline_tags_is_one_run() -> None:
    converted = convert_html("<p><b>QuyÕt</b> ®Þnh cña <i>Bé</i></p>")
    assert converted.html == "<p><b>Quyết</b> định của <i>Bộ</i></p>"
    (run,) = converted.text.runs
    assert (run.encoding, run.text) == (Encoding.TCVN3, "Quyết định của Bộ")


def test_character_references_are_read_and_markup_references_kept() -> None:
    html = "<p>B¸o c&#184;o t&micro;i ch&Yacute;nh &amp; R&amp;D n&shy;&iacute;c"
    assert convert_html(html).html == "<p>Báo cáo tài chính &amp; R&amp;D nước"


def test_fonts_of_tags_count_and_go() -> None:
    html = (
        "<p style=\"font-family:'.VnTimeH'; color:red\">quy chÕ</p>"
        '<p><span style="font-family:&quot;.VnTime&quot;,serif">Hµ</span> '
        '<font face="VNI-Times" size="2">Quyeát ñònh</font></p>'
    )
    assert convert_html(html).html == (
        '<p style="color:red">QUY CHẾ</p>'
        '<p><span>Hà</span> <font size="2">Quyết định</font></p>'
    )


def test_a_font_ends_with_its_tag() -> None:
    html = '<font face=".VnTimeH">quy chÕ<br>b</font> và <p>quy chế</p>'
    assert convert_html(html).html == "<font>QUY CHẾ<br>B</font> và <p>quy chế</p>"


def test_capitals_fonts_leave_references_whole() -> None:
    html = '<p style="font-family:.VnTimeH">quy chÕ&nbsp;míi &lt;</p>'
    assert convert_html(html).html == "<p>QUY CHẾ&nbsp;MỚI &lt;</p>"


def test_what_people_read_in_tags_is_converted() -> None:
    html = '<img alt="QuyÕt ®Þnh míi" src="/QuyÕt ®Þnh">'
    assert convert_html(html).html == '<img alt="Quyết định mới" src="/QuyÕt ®Þnh">'


@pytest.mark.parametrize(
    "html",
    [
        "<p style='font-family:.VnTime'>Ủy ban nhân dân tỉnh</p>",
        "<p>La soci&eacute;t&eacute; cr&eacute;&eacute;e o&ugrave; &copy;2007</p>",
        "<p style='font-family:.VnTimeH'>ủy ban <b>quy</b> <i>nhân dân</i></p>",
        "<script>var s = 'QuyÕt ®Þnh cña';</script>",
        "<!-- QuyÕt ®Þnh cña -->",
        "<p>Số 5 &lt; 6</p>",
        "",
    ],
)
def test_html_without_legacy_text_stays(html: str) -> None:
    converted = convert_html(html)
    assert converted.html == html
    assert not converted.text.is_legacy


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "<p>",
                    "</p>",
                    '<font face=".VnTimeH">',
                    "</font>",
                    "<b",
                    "<!--",
                    "-->",
                    "QuyÕt ®Þnh ",
                    "Quyeát ñònh ",
                    "Điều ",
                    "&nbsp;",
                    "&Otilde;",
                    "&lt;script&gt;",
                    "n\u00adíc",
                ]
            ),
            st.text(max_size=3),
        ),
        max_size=15,
    ).map("".join)
)
@settings(max_examples=examples(200), deadline=None)
def test_no_tag_comes_or_goes(html: str) -> None:
    def names(source: str) -> list[str]:
        return [
            piece.source.split(maxsplit=1)[0].rstrip(">")
            for piece in markup.split(source)
            if not piece.is_text
        ]

    assert names(convert_html(html).html) == names(html)
