"""A site that lets its promise pass is told to its board and to who oversees all."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.reminding import RemindOfTasks
from bacgiang.policy.editorial.queues import letters
from DateTime import DateTime
from datetime import timedelta
from lxml.html import fromstring
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html"}
WORK = "/++api++/vi/@my-work?matter="


@pytest.mark.regulation("10.1", "10.2", "2.1")
def test_a_gap_is_told_until_something_is_published(
    site, client, boards, publish, monkeypatch
):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    news = publish(section, "so-y-te", title="Tin cũ")
    writer, office = client("so-y-te-update"), client("van-phong")

    def told(session, matter):
        return [
            (one["unit"], one["note"] or one["review_state_title"])
            for one in session.get(f"{WORK}{matter}").json()["items"]
            if one["unit"] == "so-y-te"
        ]

    assert told(writer, "stale-site") == []
    # A site without any item is not said to be in time.
    page = fromstring(client().get("/vi/@@freshness", headers=HTML).text)
    lines = [one.text_content() for one in page.xpath("//tbody/tr")]
    empty = [one for one in lines if "Chưa có tin nào" in one]
    assert empty and not any("Đúng hạn" in one for one in empty)
    news.setEffectiveDate(DateTime() - 20)
    news.reindexObject(idxs=["effective"])
    transaction.commit()
    day = f"{today() - timedelta(days=20):%d/%m/%Y}"
    assert told(writer, "stale-site") == [("so-y-te", f"Tin gần nhất: {day}")]
    assert told(client("huyen-hiep-hoa-update"), "stale-site") == []
    assert len(told(office, "stale-sites")) == 1

    def public():
        page = fromstring(client().get("/vi/@@freshness", headers=HTML).text)
        lines = page.xpath("//table[@id='freshness']/tbody/tr")
        told = (" ".join(one.text_content().split()) for one in lines)
        return next(one for one in told if one.startswith("Sở Y tế"))

    assert day in public() and "Quá hạn" in public()
    written: list[str] = []
    monkeypatch.setattr(letters.mail, "send", lambda who, *_said: written.append(who))
    for _run in range(2):
        RemindOfTasks().run(site, now_utc())
    assert [one.user_id for one in written] == ["so-y-te-update"]
    transaction.abort()
    publish(section, "so-y-te", title="Tin mới")
    assert told(writer, "stale-site") == told(office, "stale-sites") == []
    assert "Đúng hạn" in public()


def test_an_english_page_tells_which_sites_are_in_vietnamese(client: Any) -> None:
    page = fromstring(client().get("/en/@@freshness", headers=HTML).text)
    links = page.xpath("//table[@id='freshness']//td/a")
    told = {(one.get("href").rpartition("/")[2], one.get("hreflang")) for one in links}
    assert {("vi", "vi"), ("en", None)} <= told
    assert {language for name, language in told if name != "en"} == {"vi"}
