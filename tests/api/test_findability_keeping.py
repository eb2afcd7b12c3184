"""An item can be printed and saved, and its address taken along (6.2e, 9.1)."""

from .legal_records import make_record
from base64 import b64decode
from datetime import datetime
from io import BytesIO
from lxml import html
from made_once import made_once
import os
from PIL import Image
from plone import api
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
import pytest
import pytz
import transaction
from typing import Any
from urllib.parse import quote_plus
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


LOCAL = pytz.timezone("Asia/Ho_Chi_Minh")
HTML = {"Accept": "text/html"}
UNCONFIRMED = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def picture() -> NamedBlobImage:
    return named(Image.new("RGB", (40, 20), "teal"))


def named(image: Image.Image) -> NamedBlobImage:
    data = BytesIO()
    image.save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "anh.png")


def noise() -> NamedBlobImage:
    """As a camera gives them: larger than what is put into a file."""
    return named(Image.frombytes("RGB", (1200, 900), os.urandom(3_240_000)))


@pytest.fixture
@made_once
def item(site: Any, section: Any, publish: Any) -> Any:
    """A published item with a lead picture, a link, and in its text a picture, one that
    is large and one of another item.
    """
    from bacgiang.policy.testing_people import make_item
    from bacgiang.policy.testing_people import STATEMENTS
    from bacgiang.policy.testing_people import WAY_TO

    other = publish(
        section, "so-y-te", title="Tin khác", image=picture(), decorative=True
    )
    made = make_item(
        section,
        "so-y-te",
        title="Đã </title> đăng",
        image=picture(),
        decorative=True,
    )
    with api.env.adopt_user(username="so-y-te-update"):
        held = api.content.create(made, "Image", "anh", title="Ảnh", image=picture())
        large = api.content.create(made, "Image", "lon", title="Ảnh", image=noise())
        shown = "".join(
            f'<img src="resolveuid/{IUUID(one)}/@@images/image/large" alt="Ảnh"/>'
            for one in (held, large, other)
        )
        raw = f'<p>Nội dung <a href="../thong-bao">xem</a></p>{shown}'
        made.text = RichTextValue(raw, "text/html", "text/x-html-safe")
        notify(ObjectModifiedEvent(made))
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO["published"]:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(made, transition, **STATEMENTS.get(transition, {}))
    transaction.commit()
    return made


def read(client: Any, address: str) -> Any:
    answer = client().get(address, headers=HTML)
    assert answer.status_code == 200
    return answer, html.fromstring(answer.content)


@pytest.mark.regulation("6.2e", "9.1")
def test_the_print_tells_what_the_page_tells(item: Any, client: Any) -> None:
    address = item.absolute_url()
    answer, page = read(client, f"{address}/@@print")
    words = " ".join(page.text_content().split())
    for said in ("Đã </title> đăng", "Cơ quan thử", "Người viết", "Sở Y tế", address):
        assert said in words
    assert page.xpath("//link[@rel='canonical']/@href") == [address]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//script | //nav | //form | //*[@style]")
    for source in page.xpath("//img/@src | //link[@rel='stylesheet']/@href"):
        assert client().get(source).status_code == 200, source
    assert "so-y-te-" not in answer.text


@pytest.mark.regulation("6.2e")
def test_the_saved_file_shows_without_the_portal(item: Any, client: Any) -> None:
    answer, page = read(client, f"{item.absolute_url()}/@@save")
    told = answer.headers["Content-Disposition"]
    assert told == 'attachment; filename="da-title-dang.html"'
    sources = page.xpath("//img/@src")
    sizes = []
    for source in sources:
        kind, _comma, data = source.partition(",")
        assert kind == "data:image/png;base64"
        sizes.append(Image.open(BytesIO(b64decode(data))).size)
    # Of what is large its scale.
    assert sizes == [(40, 20), (40, 20), (800, 600), (40, 20)]
    assert not page.xpath("//link[@rel='stylesheet'] | //script")
    assert "font" in page.xpath("//style/text()")[0]
    (link,) = page.xpath("//main//a/@href")
    assert link.startswith("http")


@pytest.mark.regulation("9.1")
def test_reference_news_is_marked_on_paper_too(
    section: Any, publish: Any, client: Any
) -> None:
    made = publish(section, "so-y-te", title="Nghe nói", statements=UNCONFIRMED)
    for name in ("@@print", "@@save"):
        _answer, page = read(client, f"{made.absolute_url()}/{name}")
        assert "Tin tham khảo" in page.xpath("//p[@class='mark']")[0].text_content()


@pytest.mark.regulation("4.1d", "6.2e")
@pytest.mark.parametrize("name", ["@@print", "@@save"])
def test_a_record_is_printed_as_its_page_shows_it(
    site: Any, boards: None, client: Any, name: str
) -> None:
    record = make_record(site)
    _answer, page = read(client, f"{record.absolute_url()}/{name}")
    words = " ".join(page.xpath("//main")[0].text_content().split())
    for said in ("Khoản thứ hai của điều mẫu", "76/2007/QĐ-UBND", "30/08/2007"):
        assert said in words
    assert not page.xpath("//script | //nav | //form | //button | //*[@style]")
    assert len(page.xpath("//h1")) == 1
    links = page.xpath("//main//a/@href")
    assert links and all(one.startswith("http") for one in links)


@pytest.mark.regulation("6.2e")
def test_an_event_is_printed_with_its_time_and_place(
    site: Any, publish: Any, boards: None, client: Any
) -> None:
    event = publish(
        site["vi"]["don-vi"]["so-y-te"]["su-kien"],
        "so-y-te",
        portal_type="Event",
        title="Buổi họp thử",
        location="Hội trường thử nghiệm",
        start=LOCAL.localize(datetime(2027, 3, 4, 8)),
        end=LOCAL.localize(datetime(2027, 3, 4, 10)),
        text=RichTextValue("<p>Chương trình.</p>", "text/html", "text/x-html-safe"),
    )
    _answer, page = read(client, f"{event.absolute_url()}/@@print")
    words = " ".join(page.xpath("//main")[0].text_content().split())
    for said in ("Hội trường thử nghiệm", "04/03/2027", "Chương trình."):
        assert said in words


def test_the_page_leads_to_both(item: Any, client: Any) -> None:
    address = item.absolute_url()
    _answer, page = read(client, address)
    (place,) = page.xpath("//*[contains(@class, 'keep-item')]")
    assert place.xpath(".//ul//a/@href") == [f"{address}/@@print", f"{address}/@@save"]
    # Plain links share it: nobody's scripts are loaded.
    mail, zalo, facebook = place.xpath(".//*[@class='share-ways']/a/@href")
    assert mail.startswith("mailto:?subject=") and "\n" not in mail
    assert facebook.endswith(quote_plus(address)) and "&d=" in zalo
    assert not [one for one in place.xpath(".//script/@src") if "localhost" not in one]
    assert place.xpath(".//*[contains(@class, 'keep-url')]/text()") == [address]
    assert client().get(place.xpath(".//script/@src")[0]).status_code == 200


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize(("state", "status"), [("pending", 404), ("withdrawn", 410)])
def test_what_is_hidden_is_not_printed(
    section: Any, publish: Any, client: Any, state: str, status: int
) -> None:
    made = publish(section, "so-y-te", state, description="Chuyện kín")
    for name in ("@@print", "@@save"):
        answer = client().get(f"{made.absolute_url()}/{name}", headers=HTML)
        assert answer.status_code == status
        assert "Chuyện kín" not in answer.text
