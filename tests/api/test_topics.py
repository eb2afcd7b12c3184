"""Topics are shown by their titles, in the reader's language (4.1b)."""

from bacgiang.policy.interfaces import IPolicyLayer
from lxml import etree
from lxml import html
import pytest
import transaction
from typing import Any
from zope.interface import alsoProvides


HTML = {"Accept": "text/html"}


@pytest.fixture
def items(site: Any, boards: None, publish: Any) -> dict[str, Any]:
    alsoProvides(site.REQUEST, IPolicyLayer)
    subject = ("health", "Từ khóa riêng")
    made = {
        "vi": publish(
            site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", subject=subject
        ),
        "en": publish(
            site["en"]["units"]["so-y-te"]["news"],
            "so-y-te",
            subject=subject,
            language="en",
        ),
    }
    transaction.commit()
    return made


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def topics_on(session: Any, item: Any) -> list[tuple[str, str]]:
    page = html.fromstring(session.get(path_of(item), headers=HTML).text)
    links = page.xpath('//*[@id="section-category"]//a')
    return [(link.text_content().strip(), link.get("href")) for link in links]


@pytest.mark.regulation("4.1b")
@pytest.mark.parametrize(("language", "title"), [("vi", "Y tế"), ("en", "Health")])
def test_page_shows_titles_and_leads_to_more(client, items, language, title):
    shown = topics_on(client(), items[language])
    assert [text for text, _url in shown] == [title, "Từ khóa riêng"]
    results = client().get(shown[0][1], headers=HTML)
    tree = html.fromstring(results.text)
    (heading,) = tree.xpath('//*[@class="search-chosen"]')
    assert title in heading.text_content()
    assert items[language].absolute_url() in results.text


@pytest.mark.regulation("4.1b")
def test_feeds_show_titles(client, items):
    places = {"/vi/don-vi/so-y-te/tin-tuc": "Y tế", "/en/units/so-y-te/news": "Health"}
    for section, title in places.items():
        for feed in ("rss.xml", "atom.xml", "RSS"):
            tree = etree.fromstring(client().get(f"{section}/{feed}").content)
            categories = [
                element.text or element.get("term")
                for element in tree.iter("{*}category", "{*}subject")
            ]
            assert categories == [title, "Từ khóa riêng"], (section, feed)


def test_the_api_keeps_tokens(client, items):
    answer = client().get(f"/++api++{path_of(items['vi'])}").json()
    assert answer["subjects"] == ["health", "Từ khóa riêng"]


def test_editors_choose_topics_by_title(client, items, publish, site):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = publish(section, "so-y-te", "draft")
    session = client("so-y-te-update")
    address = f"{path_of(draft)}/@@getVocabulary"
    query = {"name": "plone.app.vocabularies.Keywords", "field": "subjects"}
    listed = session.get(address, params=query).json()["results"]
    chosen = {one["id"]: one["text"] for one in listed}
    assert chosen["health"] == "Y tế"
    assert chosen["agriculture"] == "Nông nghiệp, nông thôn"
    found = session.get(address, params={**query, "query": "y te"}).json()["results"]
    assert [one["id"] for one in found] == ["health"]


@pytest.mark.parametrize("sent", ["Subject=", "Subject:record=x", "Subject.a:record=b"])
def test_search_stands_whatever_is_asked_for_as_a_topic(client, items, sent):
    answer = client().get(f"/vi/@@search?{sent}", headers=HTML)
    assert answer.status_code in (200, 400)
