"""Offers by page: the same rules as by API, and a safe look at what is offered."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.base.figures.source import IReportSource
from lxml import html
from made_once import made_once
from made_once import make_item
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
import re
import transaction
from zope.component import getUtility


PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00"
    b"\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
DAY_IN_FIGURES = re.compile(r"\d\d/\d\d/\d{4}")
WAY = (
    ("so-y-te-update", "submit", {}),
    (
        "so-y-te-review",
        "approve",
        {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"},
    ),
)


@pytest.fixture
@made_once
def item(site, boards):
    """An approved item with a picture in its text and an HTML file."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    found = make_item(section, "so-y-te", title="Tin kín")
    with api.env.adopt_user(username="so-y-te-update"):
        picture = api.content.create(
            found, "Image", "anh", title="Ảnh", decorative=True
        )
        picture.image = NamedBlobImage(PIXEL, "image/gif", "anh.gif")
        paper = api.content.create(found, "File", "tep", title="Tệp")
        paper.file = NamedBlobFile(b"<script>", "text/html", "tep.html")
        source = f'<p>Đoạn một</p><img src="resolveuid/{picture.UID()}">'
        found.text = RichTextValue(source, "text/html", "text/x-html-safe")
    tool = api.portal.get_tool("portal_workflow")
    for user, step, stated in WAY:
        with api.env.adopt_user(username=user):
            tool.doActionFor(found, step, **stated)
    transaction.commit()
    return found


class Browser:
    """Reads pages and sends their forms as one person."""

    def __init__(self, session):
        session.headers["Accept"] = "text/html"
        self.session = session

    def get(self, address):
        return self.session.get(address)

    def hidden(self, address):
        """What the page's forms carry besides what somebody fills in."""
        page = html.fromstring(self.get(address).text)
        names = ("_authenticator", "seen")
        found = {name: page.xpath(f"//input[@name='{name}']/@value") for name in names}
        return {name: values[0] for name, values in found.items() if values}

    def send(self, address, **fields):
        shown = self.hidden(address)
        answer = self.session.post(address, data={**shown, **fields})
        transaction.begin()
        return answer


@pytest.fixture
def browser(client):
    return lambda user=None: Browser(client(user))


def on_item(item):
    return f"{item.absolute_url()}/@@offer"


def decision(site, item):
    return f"{site.absolute_url()}/vi/@@decide-offer/{item.UID()}"


def ids(answer):
    return set(html.fromstring(answer.text).xpath("//@id"))


@pytest.mark.regulation("3.1", "8.2", "9.2")
def test_offered_and_accepted_by_page(site, browser, item):
    answer = browser("so-y-te-publish").send(on_item(item), act="offer", reason="Gấp")
    assert answer.status_code == 303
    answer = browser("ubnd-head").send(
        decision(site, item),
        act="accept",
        heading="Tên trên trang chính",
        declaration="1",
    )
    assert answer.status_code == 303
    page = browser("so-y-te-head").get(on_item(item))
    assert "Tên trên trang chính" in page.text
    assert "take-back-form" not in ids(page)
    # Reports tell what each unit has supplied, and what came of it.
    supplied = getUtility(IReportSource, "supply").count(Period(today(), today()))
    assert dict(supplied["so-y-te"]) == {"offered": 1, "accepted": 1}


@pytest.mark.regulation("3.1", "4.2a")
def test_a_picture_of_the_main_sites_own_is_confirmed_by_page(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    page, files = decision(site, item), {"picture": ("a.gif", PIXEL, "image/gif")}
    head, second = browser("ubnd-head"), browser("ubnd-review")
    sent = {**head.hidden(page), "act": "accept", "declaration": "1"}
    assert head.session.post(page, data=sent, files=files).status_code == 303
    for board, may in ((head, False), (second, True)):
        (form,) = html.fromstring(board.get(page).text).xpath("//*[@id='picture-form']")
        assert bool(form.xpath(".//button[@value='picture']")) is may
        assert board.get(f"{page}/waiting-picture").status_code == 200
        # It is the work of whoever can do it.
        work = board.get("/++api++/vi/@my-work?matter=confirm-offer-picture")
        assert bool(work.json()["items"]) is may
    assert browser().get(f"{page}/waiting-picture").status_code != 200
    assert head.send(page, act="picture").status_code != 303
    assert second.send(page, act="picture").status_code == 303
    assert "picture-form" not in ids(second.get(page))


@pytest.mark.regulation("3.1", "9.1")
def test_taken_over_by_page_it_is_a_draft_and_told_to_be_one(site, browser, item):
    """What is refused keeps its words where they were written, and nowhere else."""
    item["tep"].file = NamedBlobFile(b"Bang ke", "text/plain", "tep.txt")
    transaction.commit()
    browser("so-y-te-publish").send(on_item(item), act="offer")
    board, page = browser("ubnd-head"), decision(site, item)
    choices = html.fromstring(board.get(page).text).xpath(
        "//*[@id='derive-into']//@value"
    )
    chosen = {"act": "accept", "reason": "Ghi chú", "heading": "Tên riêng"}
    refused = html.fromstring(board.send(page, **chosen).text)
    notes = refused.xpath("//textarea[@name='reason']")
    assert [one.text or "" for one in notes] == ["Ghi chú", ""]
    answer = board.send(page, **chosen, derive_into=next(filter(None, choices)))
    assert answer.status_code == 303
    own = board.get(answer.headers["Location"])
    assert "chưa ai đọc được" in own.text
    assert "Tên riêng" in own.text
    assert browser().get(own.url).status_code == 404
    # English writes the day of every step in words.
    english = html.fromstring(board.get(page.replace("/vi/@@", "/en/@@")).text)
    (history,) = english.xpath("//*[@id='offer-history']")
    assert not DAY_IN_FIGURES.search(history.text_content())


@pytest.mark.regulation("4.2a", "9.1")
def test_nobody_decides_on_another_offer_than_they_have_read(
    site, browser, client, item
):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    board, address = browser("ubnd-head"), decision(site, item)
    shown = board.hidden(address)
    service = f"{site.absolute_url()}/vi/++api++/@offers/{item.UID()}"
    told = client("ubnd-review").get(service).json()["seen"]
    assert told == shown["seen"]
    # Meanwhile the unit publishes it, and somebody else of the board accepts it.
    published = client("so-y-te-publish").post(
        f"{item.absolute_url()}/@workflow/publish"
    )
    assert published.status_code == 200
    for changed in (True, False):
        if not changed:
            assert browser("ubnd-review").send(address, act="accept").status_code == 303
        for seen in (shown["seen"], ""):
            said = {**shown, "seen": seen, "act": "decline", "reason": "Không hợp"}
            answer = board.session.post(address, data=said)
            assert answer.status_code == 412
            assert "changed_meanwhile" in answer.text
        stale = {"act": "end", "reason": "Không hợp", "seen": told}
        answer = client("ubnd-review").post(service, json=stale)
        assert answer.status_code == 412
        assert answer.json()["error"]["type"] == "changed_meanwhile"
    now = client("ubnd-review").get(service).json()
    assert now["state"] == "accepted"
    stale["seen"] = now["seen"]
    assert client("ubnd-review").post(service, json=stale).status_code == 200


WHO_SEES_WHAT = [
    (None, 404, False),
    ("so-y-te-update", 200, False),
    ("so-y-te-review", 200, False),
    ("so-y-te-publish", 200, True),
    ("so-y-te-head", 200, True),
    ("van-phong", 200, False),
    ("huyen-hiep-hoa-head", 404, False),
    ("ubnd-head", 404, False),
]


@pytest.mark.regulation("14.2")
def test_the_page_of_the_unit(browser, item):
    for user, status, form in WHO_SEES_WHAT:
        answer = browser(user).get(on_item(item))
        assert answer.status_code == status, user
        if status == 200:
            assert ("offer-form" in ids(answer)) is form
        else:
            assert "kín" not in answer.text


WHO_DECIDES = [
    (None, 302),
    ("so-y-te-head", 302),
    ("huyen-hiep-hoa-head", 302),
    ("ubnd-update", 302),
    ("ubnd-publish", 302),
    ("van-phong", 302),
    ("ubnd-review", 200),
    ("ubnd-head", 200),
]


@pytest.mark.regulation("14.2")
def test_the_pages_of_the_main_board(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    base = decision(site, item)
    parts = (f"{base}/part/anh", f"{base}/part/tep")
    queue = f"{site.absolute_url()}/vi/@@offers"
    for user, status in WHO_DECIDES:
        for address in (queue, base, *parts):
            answer = browser(user).get(address)
            assert answer.status_code == status, (user, address)
            if status != 200:
                assert "kín" not in answer.text


@pytest.mark.regulation("14.2")
def test_the_board_reads_text_and_pictures_safely(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    board = browser("ubnd-review")
    base = decision(site, item)
    page = html.fromstring(board.get(base).text)
    (picture,) = page.xpath("//*[@id='offered-item']//img/@src")
    assert picture == f"{base}/part/anh"
    assert "Đoạn một" in page.xpath("string(//*[@id='offered-item'])")
    answer = board.get(picture)
    assert answer.content == PIXEL
    assert "no-store" in answer.headers["Cache-Control"]
    paper = board.get(f"{base}/part/tep")
    assert paper.headers["Content-Disposition"].startswith("attachment")
    for wrong in ("part/khac", "part", "picture", "part/anh/x", "main-picture"):
        assert board.get(f"{base}/{wrong}").status_code == 404


@pytest.mark.regulation("14.2")
def test_nothing_is_shown_before_and_after_the_offer(site, browser, item):
    board = browser("ubnd-head")
    base = decision(site, item)
    assert board.get(base).status_code == 404
    assert board.get(f"{item.absolute_url()}/@@decide-offer").status_code == 404
    browser("so-y-te-publish").send(on_item(item), act="offer")
    answer = board.get(f"{item.absolute_url()}/@@decide-offer")
    assert answer.headers["Location"] == base
    browser("so-y-te-publish").send(on_item(item), act="withdraw")
    page = board.get(base)
    assert "offered-item" not in ids(page)
    assert "Đoạn một" not in page.text
    assert board.get(f"{base}/part/anh").status_code == 404


@pytest.mark.regulation("3.1")
def test_declining_without_a_reason_says_what_to_do(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    answer = browser("ubnd-review").send(decision(site, item), act="decline")
    assert answer.status_code == 400
    assert "reasons" in ids(answer)


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("act", ["offer", "withdraw"])
def test_a_forged_form_does_nothing(client, item, act):
    answer = client("so-y-te-publish").post(on_item(item), data={"act": act})
    assert answer.status_code == 403


@pytest.mark.regulation("15.2")
def test_reading_never_decides(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    board = browser("ubnd-review")
    for query in ("act=accept", "act:list=accept", "act:list=x"):
        read = board.get(f"{decision(site, item)}?{query}")
        assert read.status_code == 200, query
        assert "accept-form" in ids(board.get(decision(site, item))), query


@pytest.mark.regulation("3.1")
def test_odd_queries_of_the_queue_are_answered(site, browser, item):
    browser("so-y-te-publish").send(on_item(item), act="offer")
    board, offers = browser("ubnd-review"), f"{site.absolute_url()}/vi/@@offers"
    for query in ("tray=x", "tray:list=x", "b_start=x", "b_start=-5"):
        answer = board.get(f"{offers}?{query}")
        assert answer.status_code == 200, query
        assert "Tin kín" in answer.text, query


@pytest.mark.regulation("3.1")
def test_a_published_item_with_a_later_date_is_decided_on_in_time(
    site, browser, client, item
):
    stated = {"effective": "2099-01-01T08:00:00+07:00"}
    client("so-y-te-publish").post(
        f"{item.absolute_url()}/@workflow/publish", json=stated
    )
    browser("so-y-te-publish").send(on_item(item), act="offer")
    answer = browser("ubnd-review").send(decision(site, item), act="accept")
    assert answer.status_code == 303
