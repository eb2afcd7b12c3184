"""A text is read for links and pictures only where it has some to be written anew."""

from bacgiang.policy.editorial.visibility.in_text import is_read
from bacgiang.policy.editorial.visibility.in_text import SeenLinksAndPictures
from lxml import html
from of_all import of_all
from plone.outputfilters.filters.resolveuid_and_caption import (
    ResolveUIDAndCaptionFilter,
)
import pytest


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>x</b> &amp; y</p>" * 3,
        "<p><ins>x</ins> a\xa0&lt; b &nbsp;</p>",
        '<p><a href="#x">x</a> <a name="x">y</a></p>',
        '<p><A HREF="https://example.vn/a?b=1&amp;c">x</A></p>',
        '<p><a href="mailto:a@b.vn">x</a> <a href="tel:1022">y</a></p>',
        "<table><tr><td>x</td><td><abbr>a</abbr></td></tr></table><ul><li>x</li></ul>",
    ],
)
def test_what_is_not_read_would_stay_as_it_is(markup: str) -> None:
    assert not is_read(markup)
    assert SeenLinksAndPictures(object(), None)(markup) is None
    stock = ResolveUIDAndCaptionFilter(object(), None)(markup)
    written = (html.tostring(html.fromstring(one)) for one in (markup, stock))
    assert len(set(written)) == 1


@of_all(
    "markup",
    [
        '<p><a class="x" href="../tin/a">x</a></p>',
        "<p><a href='/vi/tin'>x</a></p>",
        "<p><a href=tin>x</a></p>",
        '<p><a href="#x">x</a><a href = "tin">x</a></p>',
        '<p><a href="http://localhost/resolveUid/0123">x</a></p>',
        '<p><img src="https://example.vn/x.png"></p>',
        "<picture><source srcset='x'></picture>",
        '<video src="x"></video>',
        '<iframe src="https://example.vn"></iframe>',
        "<p/>",
    ],
)
def test_what_may_be_written_anew_is_read(markup: str) -> None:
    assert is_read(markup)
