"""A board arranges its first page, on a page and over the API (2.1, 2.2a, 4.1f)."""

from lxml.html import fromstring
import pytest
from tiers import in_turn


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("2.1", "2.2a", "4.1f")]

SITE = "/vi/don-vi/so-y-te"
PAGE = f"{SITE}/@@home-sections"
SERVICE = f"/++api++{SITE}/@home-sections"
HTML = {"Accept": "text/html"}


def form_of(session, page=PAGE):
    shown = fromstring(session.get(page, headers=HTML).text)
    return dict(shown.get_element_by_id("home-sections").form_values())


def kinds(session):
    return [one["kind"] for one in session.get(SERVICE).json()["sections"]]


@pytest.fixture
def head(client, boards):
    return client("so-y-te-head")


def test_buttons_move_hide_remove_and_add(head):
    first, second = kinds(head)[:2]
    values = {**form_of(head), "heading-1": "Việc mới"}
    answer = head.post(PAGE, data={**values, "do": "down:1"}, headers=HTML)
    assert answer.status_code == 303
    assert kinds(head)[:2] == [second, first]
    told = head.get(SERVICE).json()["sections"]
    assert told[1]["heading"] == "Việc mới"
    head.post(PAGE, data={**form_of(head), "do": "hide:1"}, headers=HTML)
    assert head.get(SERVICE).json()["sections"][0]["shown"] is False
    head.post(PAGE, data={**form_of(head), "do": "remove:1"}, headers=HTML)
    assert second not in kinds(head)
    added = {**form_of(head), "do": "add", "added": second}
    head.post(PAGE, data=added, headers=HTML)
    assert kinds(head)[-1] == second
    head.post(PAGE, data={**form_of(head), "do": "back"}, headers=HTML)
    assert kinds(head)[:2] == [first, second]


def test_the_page_says_what_is_empty(head):
    page = fromstring(head.get(PAGE, headers=HTML).text)
    (row,) = page.xpath("//li[@data-kind='reference']")
    assert "home-row-empty" in row.get("class")


def test_a_form_without_its_token_changes_nothing(head):
    before = kinds(head)
    values = {**form_of(head), "do": "remove:1"}
    del values["_authenticator"]
    assert head.post(PAGE, data=values, headers=HTML).status_code == 403
    assert head.get(f"{PAGE}?do=remove:1").status_code == 200
    assert kinds(head) == before


@pytest.mark.parametrize(
    "wrong",
    in_turn(
        [
            {"count-1": "nhiều"},
            {"count-1": "99"},
            {"heading-1": "a" * 500},
            {"kind-1": "khong-co"},
            {"kind-1": ["news", "lead"], "kind-2": ["a", "b"]},
            {"do": "add", "added": "topic:khong-co"},
            {"stamp": "cũ"},
        ],
        of=3,
    ),
)
def test_wrong_values_are_answered_in_words(head, wrong):
    before = kinds(head)
    answer = head.post(PAGE, data={**form_of(head), **wrong}, headers=HTML)
    assert answer.status_code == (409 if "stamp" in wrong else 400)
    page = fromstring(answer.text)
    assert page.get_element_by_id("reasons").text_content().strip()
    assert kinds(head) == before


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"sections": "news"},
        {"sections": [{"kind": "contact", "count": "1"}]},
        {"sections": [{"kind": "units"}]},
        {"sections": [{"kind": "news"}], "stamp": ["x"]},
    ],
)
def test_the_service_refuses_in_words(head, body):
    answer = head.patch(SERVICE, json=body)
    assert answer.status_code in (400, 409), answer.text
    reasons = answer.json()["error"]["reasons"]
    assert all(one["type"] and one["message"] for one in reasons)


def test_the_service_arranges(head, client):
    told = head.get(SERVICE).json()
    sections = list(reversed(told["sections"]))
    answer = head.patch(SERVICE, json={"sections": sections, "stamp": told["stamp"]})
    assert answer.status_code == 200
    assert answer.json()["sections"] == sections
    again = head.patch(SERVICE, json={"sections": sections, "stamp": told["stamp"]})
    assert again.status_code == 409
    page = client().get(SITE, headers=HTML)
    assert page.status_code == 200
    assert "home-section" in page.text


def test_unit_sites_are_found_without_marks(client, boards):
    page = client().get("/vi/@@unit-sites?text=y te&kind=department", headers=HTML)
    links = fromstring(page.text).xpath("//ul[@class='unit-links']//a/@href")
    assert [link for link in links if link.endswith("/so-y-te")]
    assert not [link for link in links if link.endswith("/huyen-hiep-hoa")]
    for query in ("text=khong-co-dau", "kind=<script>", "kind=a&kind=b&text=a&text=b"):
        answer = client().get(f"/vi/@@unit-sites?{query}", headers=HTML)
        assert answer.status_code == 200
        assert "<script>" not in answer.text.replace("<script>window", "")


@pytest.mark.regulation("4.2a")
def test_a_heading_that_bears_a_mark_of_secrecy_is_not_kept(head):
    rows = head.get(SERVICE).json()["sections"]
    before = [dict(row) for row in rows]
    rows[1]["heading"] = "TỐI MẬT"
    answer = head.patch(SERVICE, json={"sections": rows})
    assert answer.status_code == 400
    (reason,) = answer.json()["error"]["reasons"]
    assert (reason["type"], reason["field"]) == ("secrecy_mark", "sections.2.heading")
    page = head.post(
        PAGE, data={**form_of(head), "heading-2": "TỐI MẬT", "do": "save"}, headers=HTML
    )
    assert page.status_code == 400
    assert head.get(SERVICE).json()["sections"] == before


def test_what_stands_in_no_menu_is_found_from_the_first_page(client, boards):
    """Requests for information in the box of ways, the rest in the footer."""
    wanted = {
        "/vi": ("Sự kiện", "Lịch công tác, tiếp công dân", "Thông báo", "Dữ liệu mở"),
        "/en": ("Events", "Schedules and reception days", "Notices", "Open data"),
    }
    for path, names in wanted.items():
        session = client()
        page = fromstring(session.get(path, headers=HTML).text)
        asks = page.xpath("//main//a[contains(@href, '@@petition?matter=information')]")
        assert asks
        links = page.xpath("//ul[@class='owner-links']//a")
        found = {" ".join(one.text_content().split()): one.get("href") for one in links}
        assert set(names) <= set(found), found
        assert len(links) == len({*found.values()})
        for name in names:
            assert session.get(found[name], headers=HTML).status_code == 200, name
    # A unit's site leads to its own.
    page = fromstring(client().get(SITE, headers=HTML).text)
    assert page.xpath(
        f"//ul[@class='owner-links']//a[contains(@href, '{SITE}/su-kien')]"
    )
