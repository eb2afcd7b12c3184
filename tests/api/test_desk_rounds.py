"""What comes back to a board by itself: pages to look at again, links to mend."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.editorial.broken_links.checking import check_some
from DateTime import DateTime
from datetime import timedelta
from lxml.html import fromstring
from made_once import made_once
from made_once import make_item
from plone.app.textfield.value import RichTextValue
import pytest
import transaction
from typing import Any


SITE = "/vi/don-vi/so-y-te"
HTML = {"Accept": "text/html"}


@pytest.fixture
@made_once
def page(site: Any, boards: None) -> Any:
    """A page of long ago with a link to nothing."""
    section = site["vi"]["don-vi"]["so-y-te"]["gioi-thieu"]
    made = make_item(section, "so-y-te", "published", "Document", title="Lịch tiếp dân")
    raw = f'<p><a href="{SITE}/gioi-thieu/cu">Lịch của phòng</a></p>'
    made.text = RichTextValue(raw, "text/html", "text/x-html-safe")
    made.modification_date = DateTime() - 900
    made.reindexObject(idxs=["modified"])
    made.modification_date = DateTime() - 900
    transaction.commit()
    return made


def work(session: Any) -> dict[str, str]:
    """Addresses of what waits, with their lines."""
    shown = fromstring(session.get("/vi/@@my-work", headers=HTML).text)
    links = shown.xpath("//main//a[contains(@href, '@@')]")
    return {one.get("href").split("@@")[-1]: one.text_content() for one in links}


def sent(session: Any, address: str, form: int, **more: str) -> Any:
    shown = fromstring(session.get(address, headers=HTML).text)
    values = dict(shown.xpath("//main//form")[form].form_values())
    return session.post(address, data={**values, **more}, headers=HTML)


@pytest.mark.regulation("4.1b", "9.1")
def test_a_page_is_found_right(client: Any, page: Any) -> None:
    reviewer, visitor = client("so-y-te-review"), client()
    address, service = f"{page.absolute_url()}/@@review-day", "@review-day"
    path = "/++api++" + "/".join(page.getPhysicalPath()[2:]).join(("/", ""))
    assert "review-day" in work(reviewer)
    assert "review-day" not in work(client("so-y-te-update"))
    for name in (None, "so-y-te-update", "huyen-hiep-hoa-review"):
        answer = client(name).patch(f"{path}/{service}", json={"right": True})
        assert answer.status_code in (401, 403, 404)
    assert "last-review" not in visitor.get(page.absolute_url(), headers=HTML).text
    answer = sent(reviewer, address, 0, right="1", day="hom nay")
    assert answer.status_code == 400
    day = (today() + timedelta(days=90)).isoformat()
    assert sent(reviewer, address, 0, right="1", day=day).status_code == 303
    told = reviewer.get(f"{path}/{service}").json()
    assert (told["day"], told["last"]) == (day, today().isoformat())
    assert "review-day" not in work(reviewer)
    shown = fromstring(visitor.get(page.absolute_url(), headers=HTML).text)
    (line,) = shown.find_class("last-review")
    assert today().strftime("%d/%m/%Y").lstrip("0") in line.text_content()
    acts = client("so-y-te-head").get(f"/++api++{SITE}/@acts").json()["items"]
    assert acts[0]["kind"]["token"] == "still_right"


@pytest.mark.regulation("4.1b")
def test_broken_links_are_one_task(site: Any, client: Any, page: Any) -> None:
    writer, address = client("so-y-te-update"), f"{page.absolute_url()}/@@broken-links"
    assert "links-not-checked" in writer.get(address, headers=HTML).text
    check_some(site)
    transaction.commit()
    assert "broken-links" in work(writer)
    assert "1 liên kết hỏng" in writer.get("/vi/@@my-work", headers=HTML).text
    shown = fromstring(writer.get(address, headers=HTML).text)
    told = shown.get_element_by_id("broken-links").text_content()
    assert "Lịch của phòng" in told and f"{SITE}/gioi-thieu/cu" in told
    assert client("huyen-hiep-hoa-head").get(address).status_code in (403, 404)
    assert sent(writer, address, 0).status_code == 303
    assert "broken-links" in work(writer)
    page.text = None
    transaction.commit()
    assert sent(writer, address, 0).status_code == 303
    assert "broken-links" not in work(writer)
    assert "links-not-checked" not in writer.get(address, headers=HTML).text
