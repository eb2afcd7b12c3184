"""What a citizen reads on an item's page and in lists (9.1, 4.2b)."""

from bacgiang.policy.base.entries.main_words import IMainWords
from bacgiang.policy.base.entries.main_words import MainWords
from bacgiang.policy.editorial.approvals.store import Approval
from bacgiang.policy.editorial.approvals.store import approval_store
from datetime import datetime
from datetime import UTC
from lxml import html
import pytest
import transaction
from typing import Any
from zope.component import getGlobalSiteManager
from zope.component import queryUtility


pytestmark = pytest.mark.whole_pages


UNCONFIRMED = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}


@pytest.fixture
def unit(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]


@pytest.fixture
def read(site: Any, client: Any) -> Any:
    """A page as a visitor gets it, parsed."""

    def page(item: Any, rest: str = "") -> Any:
        address = item if isinstance(item, str) else item.absolute_url()
        answer = client().get(f"{address}{rest}", headers={"Accept": "text/html"})
        assert answer.status_code == 200, address
        return html.fromstring(answer.text)

    return page


def words(tree: Any, css_class: str) -> str:
    found = tree.xpath(f'//*[contains(@class, "{css_class}")]')
    return " ".join(found[0].text_content().split()) if found else ""


@pytest.mark.regulation("9.1", "4.2b")
def test_page_tells_source_author_unit_and_date(unit, publish, read):
    tree = read(publish(unit["tin-tuc"], "so-y-te"))
    assert "Cơ quan thử" in words(tree, "editorial-source")
    assert "Người viết" in words(tree, "editorial-byline")
    assert "Sở Y tế" in words(tree, "editorial-unit")
    assert tree.xpath('//div[@class="editorial-marks"]//time/@datetime')
    assert not tree.xpath('//*[@id="mark-reference"]')
    assert not tree.xpath('//*[@id="section-byline"]')


@pytest.mark.regulation("9.1")
def test_reference_news_bears_a_visible_mark(unit, publish, read):
    item = publish(unit["tin-tuc"], "so-y-te", statements=UNCONFIRMED)
    assert read(item).xpath('//*[@id="mark-reference"]')
    news = read(unit["tin-tuc"])
    assert not news.xpath('//*[contains(@class, "item-list-entry")]')


@pytest.mark.regulation("9.1")
def test_reference_news_stands_apart_on_first_pages(site, unit, publish, read):
    publish(unit["tin-tuc"], "so-y-te", title="Nghe nói ở sở", statements=UNCONFIRMED)
    publish(site["vi"]["tin-tuc"], "ubnd", title="Nghe ở tỉnh", statements=UNCONFIRMED)
    publish(site["vi"]["tin-tuc"], "ubnd", title="Tin thật của tỉnh")
    for place, title in ((unit, "Nghe nói ở sở"), (site["vi"], "Nghe ở tỉnh")):
        tree = read(place)
        (block,) = tree.xpath('//section[contains(@class, "home-reference")]')
        assert title in block.text_content()
        assert block.xpath('.//*[@class="reference-mark"]')
        block.drop_tree()
        assert title not in tree.text_content()
    assert "Tin thật của tỉnh" in read(site["vi"]).text_content()


@pytest.mark.regulation("9.1")
def test_search_results_mark_reference_news(unit, publish, read, client):
    publish(unit["tin-tuc"], "so-y-te", title="Nghe nói", statements=UNCONFIRMED)
    tree = read(unit, "/@@search?SearchableText=nghe")
    assert tree.xpath('//li//*[@class="reference-mark"]')
    live = client().get("/vi/don-vi/so-y-te/@@ajax-search?SearchableText=nghe").json()
    assert [one["title"].startswith("[") for one in live["items"]] == [True]


@pytest.mark.regulation("9.1")
def test_a_page_that_is_not_found_marks_reference_news(unit, publish, client):
    publish(unit["tin-tuc"], "so-y-te", title="Nghe nói", statements=UNCONFIRMED)
    html_only = {"Accept": "text/html"}
    answer = client().get("/vi/don-vi/so-y-te/nghe", headers=html_only)
    assert answer.status_code == 404
    listed = html.fromstring(answer.text).get_element_by_id("page-not-found-list")
    (title,) = listed.xpath('.//a[contains(@href, "/tin-tuc/")]/text()')
    assert title.startswith("[")
    assert title.endswith("] Nghe nói")


@pytest.mark.regulation("9.1")
def test_readers_contribution_is_marked(unit, publish, read):
    item = publish(
        unit["tin-tuc"], "so-y-te", source="", byline="", reader_contribution=True
    )
    assert read(item).xpath('//*[@id="mark-reader"]')


@pytest.mark.regulation("4.2b")
def test_item_issued_on_behalf_of_a_leader_says_so(site, boards, publish, read, client):
    item = publish(site["vi"]["tin-tuc"], "ubnd")
    approval = Approval(
        by="ubnd-head",
        at=datetime.now(UTC),
        confirmation="confirmed",
        confirmed_by="UBND tỉnh",
        on_behalf_of="Chủ tịch Phùng Đức Khải (mẫu)",
        on_behalf_capacity="TM.",
        on_behalf_document="12/CV",
    )
    approval_store(site).set(item.UID(), approval)
    transaction.commit()
    (mark,) = read(item).xpath('//*[@id="mark-on-behalf"]')
    assert "TM. Chủ tịch Phùng Đức Khải (mẫu)" in mark.text_content()
    path = item.absolute_url()[len(site.absolute_url()) :]
    told = client().get(f"/++api++{path}").json()["editorial"]
    assert told["issued_on_behalf"] == {
        "capacity": "TM.",
        "leader": "Chủ tịch Phùng Đức Khải (mẫu)",
    }
    assert told["confirmed_by"] == "UBND tỉnh"


@pytest.mark.regulation("9.1")
def test_summaries_say_what_is_reference_news(unit, publish, client):
    publish(unit["tin-tuc"], "so-y-te", title="Nghe nói", statements=UNCONFIRMED)
    publish(unit["tin-tuc"], "so-y-te", title="Tin thật")
    found = client().get("/++api++/@search?portal_type=News+Item").json()["items"]
    told = {one["title"]: one["is_reference"] for one in found}
    assert told["Nghe nói"] is True
    assert told["Tin thật"] is False
    section = client().get("/++api++/vi/don-vi/so-y-te/tin-tuc").json()
    assert [one["title"] for one in section["items"]] == ["Tin thật"]
    full = client().get("/++api++/vi/don-vi/so-y-te/tin-tuc?fullobjects=1").json()
    assert [one["editorial"]["is_reference"] for one in full["items"]] == [False]


class _Words:
    def words_for(self, uid: str) -> MainWords:
        return MainWords(title="Tiêu đề của trang chính", lead="Dẫn của trang chính")


@pytest.mark.regulation("9.1")
def test_main_lists_print_the_main_boards_words_and_the_units_name(
    site, unit, publish, read, client
):
    item = publish(unit["tin-tuc"], "so-y-te", title="Tiêu đề của sở")
    site.portal_catalog._catalog.indexes["shown_on"].index_object(
        site.portal_catalog.getrid("/".join(item.getPhysicalPath())),
        type("Shown", (), {"shown_on": ["so-y-te", "ubnd"]})(),
    )
    transaction.commit()
    manager, stock = getGlobalSiteManager(), queryUtility(IMainWords)
    manager.registerUtility(_Words(), IMainWords)
    try:
        main = read(site["vi"]["tin-tuc"])
        feed = client().get("/vi/tin-tuc/rss.xml").text
        own = read(unit["tin-tuc"])
    finally:
        manager.unregisterUtility(provided=IMainWords)
        if stock is not None:
            manager.registerUtility(stock, IMainWords)
    assert words(main, "item-title") == "Tiêu đề của trang chính"
    assert "Sở Y tế" in words(main, "item-unit")
    assert "Tiêu đề của trang chính" in feed
    assert words(own, "item-title") == "Tiêu đề của sở"
    assert words(own, "item-unit") == ""


def test_lists_and_search_take_any_start(unit, publish, read):
    publish(unit["tin-tuc"], "so-y-te")
    for start in ("-5", "x", "99999999999999999999", "1e9", ""):
        read(unit["tin-tuc"], f"?b_start={start}")
        read(unit, f"/@@search?SearchableText=tin&b_start={start}")


@pytest.mark.parametrize(
    "query",
    ["SearchableText:list=tin", "SearchableText.a:record=tin", "SearchableText=("],
)
def test_search_takes_any_words(unit, read, query):
    read(unit, f"/@@search?{query}")


def test_masthead_and_foot_say_whose_site_it_is(site, unit, read):
    for place in (unit, site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]):
        tree = read(place)
        assert "Sở Y tế" in words(tree, "masthead-site")
        assert site["vi"].title in words(tree, "masthead-portal")
        assert (
            "Ủy ban nhân dân tỉnh"
            in tree.xpath('//*[@id="portal-owner"]')[0].text_content()
        )
    assert site["en"].title in words(read(site["en"]), "masthead-site")


def test_pages_load_nothing_from_elsewhere(site, unit, publish, read):
    base = site.absolute_url()
    for place in (site["vi"], unit, publish(unit["tin-tuc"], "so-y-te")):
        tree = read(place)
        sources = tree.xpath(
            "//script/@src | //img/@src | //link[@rel!='canonical' and "
            "@rel!='alternate']/@href"
        )
        assert sources
        assert all(one.startswith((base, "/")) for one in sources), sources
