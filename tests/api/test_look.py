"""An item's page as a visitor would get it, for whoever may see the item."""

from __future__ import annotations

import base64
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
from tiers import in_turn
import transaction
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html", "Accept-Language": "vi"}
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg=="
)


@pytest.fixture
@made_once
def item(site: Any, boards: None, publish: Any) -> Any:
    """A draft with a picture in its text."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", "draft", title="Bản thảo xem thử")
    with api.env.adopt_user(username="so-y-te-update"):
        picture = api.content.create(
            made,
            "Image",
            id="anh.png",
            title="Ảnh",
            image=NamedBlobImage(PIXEL, "image/png", "anh.png"),
        )
        api.content.create(
            made,
            "File",
            id="mau.txt",
            title="Biểu mẫu kèm theo",
            file=NamedBlobFile("Mẫu".encode(), "text/plain", "mau.txt"),
        )
    hidden = publish(section, "so-y-te", "draft", title="Bản thảo khác")
    made.relatedItems = [RelationValue(getUtility(IIntIds).getId(hidden))]
    made.text = RichTextValue(
        f'<p>Thân bài <img src="resolveuid/{picture.UID()}" alt="Ảnh"></p>',
        "text/html",
        "text/x-html-safe",
    )
    transaction.commit()
    return made


def frame(session: Any, item: Any) -> Any:
    return session.get(f"{item.absolute_url()}/@@look-frame", headers=HTML)


@pytest.mark.parametrize("user", ["so-y-te-update", "so-y-te-review"])
def test_the_frame_is_a_visitors_page(client: Any, item: Any, user: str) -> None:
    answer = frame(client(user), item)
    assert answer.status_code == 200
    page = html.fromstring(answer.text)
    assert page.xpath("string(//h1)").strip() == "Bản thảo xem thử"
    source = page.xpath("//*[@id='content']//img[@alt='Ảnh']/@src")[0]
    assert source.startswith(f"{item.absolute_url()}/anh.png/@@images/image")
    assert not page.xpath("//*[@id='edit-zone' or @id='edit-bar']")
    assert user not in answer.text
    for place in ("portal-globalnav", "portal-breadcrumbs", "portal-languageselector"):
        assert page.xpath(f"//*[@id='{place}']//a"), place
    told = " ".join(page.get_element_by_id("content").text_content().split())
    for words in ("Cơ quan thử", "Người viết", "Biểu mẫu kèm theo"):
        assert words in told
    assert "Bản thảo khác" not in answer.text


def test_nothing_in_the_frame_acts(client: Any, item: Any) -> None:
    page = html.fromstring(frame(client("so-y-te-update"), item).text)
    assert page.xpath("//a[@href]")
    assert all(one.startswith("#") for one in page.xpath("//a/@href"))
    assert not page.xpath("//form/@action | //form[not(@inert)]")
    assert not page.xpath("//script | //input[@name='_authenticator']")


def test_nobody_keeps_the_frame_or_shows_it(client: Any, item: Any) -> None:
    headers = frame(client("so-y-te-update"), item).headers
    assert headers["Cache-Control"] == "no-store"
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "form-action 'none'" in policy


@pytest.mark.parametrize(
    "user", in_turn([None, "huyen-hiep-hoa-head", "ubnd-head"], of=3)
)
def test_who_may_not_see_the_item_does_not_look(
    client: Any, item: Any, user: str | None
) -> None:
    for name in ("look", "look-frame"):
        address = f"{item.absolute_url()}/@@{name}"
        answer = client(user).get(address, headers=HTML)
        assert answer.status_code in (302, 401, 404)
        assert "Bản thảo" not in answer.text


def test_the_page_shows_the_frame_in_three_sizes(client: Any, item: Any) -> None:
    session = client("so-y-te-update")
    widths = []
    for screen in ("phone", "tablet", "wide", "x"):
        address = f"{item.absolute_url()}/@@look?screen={screen}"
        page = html.fromstring(session.get(address, headers=HTML).text)
        shown = page.get_element_by_id("look-frame")
        assert shown.get("sandbox") == "allow-same-origin"
        widths.append(shown.get("width"))
    assert widths == ["375", "768", "100%", "375"]


def test_the_toolbar_leads_there(client: Any, item: Any) -> None:
    page = client("so-y-te-review").get(f"{item.absolute_url()}/view", headers=HTML)
    assert f"{item.absolute_url()}/@@look" in page.text


def test_of_a_link_the_page_says_where_it_leads(
    client: Any, site: Any, boards: None
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["gioi-thieu"]
    address = "https://benhvien.example.org/lich-kham"
    with api.env.adopt_user(username="so-y-te-update"):
        link = api.content.create(section, "Link", title="Lịch", remoteUrl=address)
    transaction.commit()
    answer = client("so-y-te-review").get(f"{link.absolute_url()}/@@look", headers=HTML)
    page = html.document_fromstring(answer.text)
    assert page.xpath("string(//*[@id='look-leads-to']/a/@href)") == address
    assert not page.xpath("//iframe[@id='look-frame']")
    form = client("so-y-te-update").get(f"{link.absolute_url()}/edit", headers=HTML)
    assert "ở khối “Liên kết” của trang đầu" in form.text
