"""Boards tell everybody who opens a page what is urgent, while it holds (4.1f, 14.3)."""

from .procedure_records import make_procedure
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.working_days import working_day_after
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import etree
from lxml.html import fromstring
import pytest
import transaction


pytestmark = pytest.mark.regulation("4.1f", "14.3")

UNIT = "/vi/don-vi/so-y-te"
OTHER = "/vi/don-vi/huyen-hiep-hoa"
HTML = {"Accept": "text/html"}
ATOM = "{http://www.w3.org/2005/Atom}"
SOON = timedelta(hours=2)


def notice(level="urgent", starts=-SOON, ends=SOON, **said):
    now = datetime.now(UTC)
    return {
        "level": level,
        "starts": (now + starts).isoformat(),
        "ends": (now + ends).isoformat(),
        "text": "Bão số 9 đang đến gần.",
        "text_en": "Storm no. 9 is near.",
        "url": "https://example.org/bao",
        "declaration": True,
        **said,
    }


def service(path):
    return f"/++api++{path}/@urgent-notices"


def shown(session, path):
    page = fromstring(session.get(path, headers=HTML).text)
    return [
        " ".join(one.text_content().split()) for one in page.cssselect(".urgent-notice")
    ]


@pytest.fixture
def main_board(client, boards):
    return client("ubnd-head")


@pytest.fixture
def unit_board(client, boards):
    return client("so-y-te-head")


def test_the_portals_notice_is_on_every_page_at_once(main_board, client):
    nobody = client()
    assert shown(nobody, UNIT) == []
    answer = main_board.post(service("/vi"), json=notice())
    assert answer.status_code == 201, answer.text
    assert answer.json()["holds"] is True
    for path in ("/vi", f"{UNIT}/thong-bao", "/vi/@@search", "/vi/@@sitemap"):
        (told,) = shown(nobody, path)
        assert "Bão số 9" in told
    (told,) = shown(nobody, "/en")
    assert "Storm no. 9" in told
    # Who follows the feed is told as well, of the unit's site, too.
    for path in ("/vi", UNIT):
        feed = nobody.get(f"{path}/urgent-notices.xml")
        assert feed.headers["Content-Type"].startswith("application/atom+xml")
        (entry,) = etree.fromstring(feed.content).findall(f"{ATOM}entry")
        assert "Bão số 9" in entry.findtext(f"{ATOM}title")
    # Ended on the page, gone from all of them, and kept in the record.
    page = fromstring(main_board.get("/vi/@@urgent-notices", headers=HTML).text)
    (button,) = page.cssselect("button[name=end]")
    sent = dict(button.getparent().form_values()) | {"end": button.get("value")}
    gone = main_board.post("/vi/@@urgent-notices", data=sent, headers=HTML)
    assert gone.status_code == 303
    assert shown(nobody, "/vi") == []
    assert b"<entry" not in nobody.get("/vi/urgent-notices.xml").content
    (kept,) = main_board.get(service("/vi")).json()["items"]
    assert kept["ended"]
    acts = client("ubnd-head").get("/++api++/vi/@acts").json()["items"]
    kinds = [one["kind"]["token"] for one in acts]
    assert kinds[:2] == ["urgent_notice_end", "urgent_notice"]
    again = main_board.patch(service("/vi"), json={"end": kept["id"]})
    assert again.status_code == 404


def test_a_units_notice_is_on_its_pages_alone(unit_board, main_board, client):
    page = fromstring(unit_board.get(f"{UNIT}/@@urgent-notices", headers=HTML).text)
    sent = dict(page.get_element_by_id("urgent-notice").form_values())
    sent |= {"text": "Lịch tiêm thay đổi", "level": "information", "declaration": "1"}
    answer = unit_board.post(f"{UNIT}/@@urgent-notices", data=sent, headers=HTML)
    assert answer.status_code == 303
    # What was typed to the minute has begun.
    assert len(shown(client(), f"{UNIT}/thong-bao")) == 1
    assert shown(client(), OTHER) == shown(client(), "/vi") == []
    (kept,) = unit_board.get(service(UNIT)).json()["items"]
    # Nobody ends another board's.
    assert main_board.patch(service("/vi"), json={"end": kept["id"]}).status_code == 404


def test_a_units_outage_is_told_where_readers_come_by_search(
    site, unit_board, main_board, client
):
    procedure, draft = make_procedure("so-y-te"), publish_draft(make_draft(site))
    transaction.commit()
    records = [one.absolute_url_path()[len("/plone") :] for one in (procedure, draft)]
    pages = [
        *records,
        *(one.replace("/vi/du-thao/", "/en/drafts/") for one in records[1:]),
        "/vi/to-chuc/so-y-te",
        "/en/organisation/so-y-te",
    ]
    outage = notice("outage", starts=SOON, ends=2 * SOON)
    answer = unit_board.post(service(UNIT), json=outage)
    assert answer.status_code == 201
    for page in pages:
        assert len(shown(client(), page)) == 1, page
    for page in ("/vi/to-chuc/so-noi-vu", "/vi/to-chuc", "/vi/thu-tuc"):
        assert shown(client(), page) == [], page
    # Ended before it began, it is told as withdrawn, never with its end first.
    gone = unit_board.patch(service(UNIT), json={"end": answer.json()["id"]})
    assert gone.status_code == 200
    board = fromstring(unit_board.get(f"{UNIT}/@@urgent-notices", headers=HTML).text)
    (row,) = board.cssselect(".home-record")
    assert "Đã gỡ trước khi bắt đầu" in row.text_content()
    assert not row.cssselect("button[name=end]")


def test_a_refused_notice_keeps_its_declaration_and_missing_english_is_told(
    unit_board, client
):
    page = fromstring(unit_board.get(f"{UNIT}/@@urgent-notices", headers=HTML).text)
    sent = dict(page.get_element_by_id("urgent-notice").form_values())
    sent |= {"text": "Lịch tiêm thay đổi", "level": "information", "declaration": "1"}
    wrong = sent | {"ends": "2020-01-01T00:00"}
    refused = unit_board.post(f"{UNIT}/@@urgent-notices", data=wrong, headers=HTML)
    assert refused.status_code == 400
    kept = fromstring(refused.text).get_element_by_id("notice-declaration")
    assert kept.get("checked")
    answer = unit_board.post(
        f"{UNIT}/@@urgent-notices", data=sent, headers=HTML, follow=True
    )
    assert "không có nội dung tiếng Anh" in answer.text


def test_what_is_over_or_to_come_is_not_shown(main_board, client):
    later = notice(starts=SOON, ends=2 * SOON)
    assert main_board.post(service("/vi"), json=later).json()["holds"] is False
    assert shown(client(), "/vi") == []
    # An outage is told from its announcement on, with its period.
    outage = notice("outage", starts=SOON, ends=2 * SOON)
    assert main_board.post(service("/vi"), json=outage).json()["holds"] is True
    assert len(shown(client(), "/vi")) == 1


def test_who_announces_an_outage_late_is_warned(main_board):
    def warned(day):
        starts = datetime.fromisoformat(f"{day}T08:00:00+07:00")
        said = notice("outage") | {
            "starts": starts.isoformat(),
            "ends": (starts + SOON).isoformat(),
        }
        answer = main_board.post(service("/vi"), json=said)
        assert answer.status_code == 201
        return [one["type"] for one in answer.json()["warnings"]]

    first = working_day_after(today(), 7)
    assert warned(first) == []
    assert warned(first - timedelta(days=1)) == ["short_notice"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"level": "panic"}, "level"),
        ({"text": ""}, "text"),
        ({"text": "hai\ndòng"}, "text"),
        ({"text_en": "x" * 301}, "text_en"),
        ({"text": "TỐI MẬT"}, "text"),
        ({"ends": "2020-01-01T00:00"}, "ends"),
        ({"ends": "9999-12-31T23:59"}, "ends"),
        ({"starts": "9998-12-01", "ends": "9998-12-31"}, "ends"),
        ({"text": "TỐI MẬT: x"}, "text"),
        ({"text": "MẬT - x"}, "text"),
        ({"starts": "mai", "ends": 5}, "ends"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "https://bacgiang.gov.vn@example.org/"}, "url"),
        ({"url": "https://example.org/\u202evn"}, "url"),
        ({"starts": "9999-01-01", "ends": "9998-06-01"}, "ends"),
        ({"starts": "0001-11-01T01:00:11Z", "ends": "0919-10-29T12:49:58Z"}, "ends"),
        ({"declaration": False}, "declaration"),
    ],
)
def test_what_is_wrong_is_refused(main_board, wrong, field):
    answer = main_board.post(service("/vi"), json=notice() | wrong)
    assert answer.status_code == 400, answer.text
    assert [one["field"] for one in answer.json()["error"]["reasons"]] == [field]
    assert main_board.get(service("/vi")).json()["items"] == []


@pytest.mark.parametrize(
    ("who", "path"),
    [
        (None, "/vi"),
        ("so-y-te-head", "/vi"),
        ("so-y-te-review", UNIT),
        ("ubnd-head", UNIT),
    ],
)
def test_others_put_nothing_up(client, boards, who, path):
    session = client(who)
    for answer in (
        session.post(service(path), json=notice()),
        session.get(service(path)),
        session.post(f"{path}/@@urgent-notices", data=notice(), headers=HTML),
    ):
        assert answer.status_code in (302, 401, 403)


def test_the_head_alone_puts_one_up_and_who_publishes_ends_it(main_board, client):
    publisher = client("ubnd-publish")
    refused = publisher.post(service("/vi"), json=notice())
    assert refused.status_code == 403
    assert refused.json()["error"]["reasons"][0]["type"] == "head_only"
    kept = main_board.post(service("/vi"), json=notice()).json()
    ended = publisher.patch(service("/vi"), json={"end": kept["id"]})
    assert ended.status_code == 200
