"""A text comes out as Plone's own filter would write it, in a fraction of the time."""

from bacgiang.policy.editorial.visibility.in_text import SeenLinksAndPictures
from lxml import etree
from lxml import html
from plone import api
from plone.namedfile.file import NamedBlobImage
from plone.outputfilters.filters import resolveuid_and_caption as stock
import pytest
import re
from tests.small_files import picture
from typing import Any


def _normal(markup: str) -> str:
    tree = html.fragment_fromstring(markup, create_parent="div")
    written = re.sub(
        "</(?:img|source)>", "", etree.tostring(tree, method="c14n").decode()
    )
    # Plone's captions stand on lines of their own.
    return "".join(written.split())


@pytest.fixture
def item(portal: Any, news_section: Any, make_news: Any) -> Any:
    item = make_news(news_section, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.create(
            item,
            "Image",
            id="anh",
            title="Ảnh & chú",
            description="Mô tả <của> ảnh",
            image=NamedBlobImage(picture(), filename="a.png"),
        )
    return item


class Plones(SeenLinksAndPictures):
    """Finds what a text names as ours does, and reads and writes as Plone's."""

    __call__ = stock.ResolveUIDAndCaptionFilter.__call__


TEXTS = (
    '<p>A &amp; b <a href="{link}#muc">x</a> <a href="trang?b=1&amp;c">y</a><br>z</p>',
    '<p><img src="{picture}/@@images/image/mini" alt=""> chữ sau</p>',
    '<p><img src="{picture}" title="Riêng" width="7"> và <img src="anh"></p>',
    '<p>Trước <img class="captioned left" src="{picture}/@@images/image/mini">sau</p>',
    '<p><a href="tin"><img class="captioned" src="{picture}"></a>sau</p>',
    '<p><img class="captioned" data-captiontext="Lời &lt;riêng&gt;" src="anh">x</p>',
    '<img src="anh" srcset="{picture}/@@images/image/mini 200w, anh 400w">',
    '<picture><source srcset="{picture} 2x"><img src="{picture}" alt="a"></picture>',
    '<picture class="captioned"><img class="captioned" src="{picture}"></picture>s',
    '<iframe src="{link}"></iframe><p><img src="khong/co.png"><a>không</a></p>',
)


@pytest.mark.regulation("4.1b")
def test_as_plone_writes_it(item: Any, portal: Any) -> None:
    names = {"picture": f"resolveuid/{item['anh'].UID()}"}
    names["link"] = f"../resolveuid/{item.UID()}"
    with api.env.adopt_user(username="so-y-te-update"):
        for text in TEXTS:
            markup = text.format(**names)
            ours, plones = (
                one(item, portal.REQUEST)(markup)
                for one in (SeenLinksAndPictures, Plones)
            )
            assert _normal(ours) == _normal(plones), markup


@pytest.mark.regulation("15.2")
def test_what_is_named_often_is_looked_for_once(
    item: Any, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, parsed = [], []
    find = stock.uuidToObject
    monkeypatch.setattr(
        stock, "uuidToObject", lambda *a, **k: asked.append(a) or find(*a, **k)
    )
    soup = stock.BeautifulSoup
    monkeypatch.setattr(stock, "BeautifulSoup", lambda *a: parsed.append(a) or soup(*a))
    uid = item["anh"].UID()
    many = f'<p><a href="resolveuid/{uid}">x</a><img src="resolveuid/{uid}"></p>' * 90
    with api.env.adopt_user(username="so-y-te-update"):
        shown = SeenLinksAndPictures(item, portal.REQUEST)(many)
        assert shown.count(f"{item['anh'].absolute_url()}/@@images/") == 90
        # Once as a link, once as a picture.
        assert (len(asked), parsed) == (2, [])
        far = f'<img src="{"vi/" * 3000}anh">'
        assert "vi/vi/vi" in SeenLinksAndPictures(item, portal.REQUEST)(far)
