"""Every list has feeds that programs can read, with nothing a visitor may not see."""

from DateTime import DateTime
from datetime import datetime
from email.utils import parsedate_to_datetime
from lxml import etree
from lxml import html
from made_once import made_once
from made_once import make_item
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


HTML = {"Accept": "text/html"}
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = (
    "/vi",
    "/en",
    "/vi/tin-tuc",
    "/vi/thong-bao",
    "/vi/su-kien",
    "/vi/tin-tham-khao",
    "/vi/van-ban",
    "/vi/chi-dao-dieu-hanh",
    "/vi/du-thao",
    "/vi/thu-tuc",
    "/vi/don-vi/so-y-te",
    "/vi/don-vi/so-y-te/tin-tuc",
    "/vi/don-vi/so-y-te/van-ban",
    "/vi/don-vi/so-y-te/thu-tuc",
    "/en/units/so-y-te/news",
    "/vi/@@search?SearchableText=tin",
    "/vi/@@search?portal_type=News+Item&Subject=y-te",
)


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
@made_once
def items(section: Any) -> dict[str, Any]:
    """News in every standing, on one topic."""
    states = {"shown": "published", "later": "published", "over": "published"}
    states |= {"waiting": "pending", "withdrawn": "withdrawn"}
    made = {
        name: make_item(
            section, "so-y-te", state, title=f"Tin {name} <&>", subject=("y-te",)
        )
        for name, state in states.items()
    }
    made["later"].effective_date = DateTime() + 1
    made["over"].expiration_date = DateTime() - 1
    for one in made.values():
        one.reindexObject()
    transaction.commit()
    return made


def feeds_of(client: Any, site: Any, path: str) -> dict[str, Any]:
    """Feeds that the head of a page names, by media type, as trees."""
    page = html.fromstring(client().get(path, headers=HTML).content)
    found = {}
    for link in page.xpath("//link[@rel='alternate'][@type]"):
        if link.get("hreflang"):
            continue
        parts = urlsplit(link.get("href").removeprefix(site.absolute_url()))
        answer = client().get(f"{parts.path}?{parts.query}")
        assert answer.status_code == 200, link.get("href")
        assert answer.headers["Content-Type"].startswith(link.get("type"))
        found[link.get("type")] = etree.fromstring(answer.content)
    return found


def check_rss(tree: Any) -> list[str]:
    """Titles of a feed that has all that RSS 2.0 requires."""
    channel = tree.find("channel")
    assert tree.get("version") == "2.0"
    for name in ("title", "link", "description"):
        assert channel.find(name) is not None, name
    assert channel.findtext("title")
    parsedate_to_datetime(channel.findtext("lastBuildDate"))
    ids = [one.findtext("guid") for one in channel.findall("item")]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    for item in channel.findall("item"):
        assert item.findtext("link").startswith("http")
        if item.findtext("pubDate") is not None:
            assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo
    return [one.findtext("title") for one in channel.findall("item")]


def check_atom(tree: Any) -> list[str]:
    """Titles of a feed that has all that RFC 4287 requires."""
    assert tree.tag == f"{ATOM}feed"
    for one in (tree, *tree.findall(f"{ATOM}entry")):
        assert one.findtext(f"{ATOM}id").startswith("urn:uuid:")
        assert one.findtext(f"{ATOM}title")
        moment = datetime.fromisoformat(one.findtext(f"{ATOM}updated"))
        assert moment.tzinfo is not None
    for entry in tree.findall(f"{ATOM}entry"):
        assert entry.findtext(f"{ATOM}author/{ATOM}name")
    relations = [one.get("rel") for one in tree.findall(f"{ATOM}link")]
    assert relations.count("self") == 1
    return [one.findtext(f"{ATOM}title") for one in tree.findall(f"{ATOM}entry")]


@pytest.mark.regulation("3.1", "4.1b")
def test_a_list_has_valid_feeds(site: Any, items: Any, client: Any) -> None:
    for path in LISTS:
        found = feeds_of(client, site, path)
        titles = check_rss(found["application/rss+xml"])
        assert titles == check_atom(found["application/atom+xml"]), path
        hidden = {items[one].title for one in items if one != "shown"}
        assert not hidden & set(titles), path
        if "so-y-te" in path.replace("/en", "") and path.endswith("tin-tuc"):
            assert titles == [items["shown"].title], path
        if "search" in path:
            assert items["shown"].title in titles, path


def test_a_search_without_a_question_has_no_feed(site: Any, client: Any) -> None:
    for name in ("search-rss.xml", "search-atom.xml"):
        assert client().get(f"/vi/{name}").status_code == 404
        assert client().get(f"/vi/{name}?SearchableText=").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "SearchableText=%00",
        "SearchableText=***",
        "b_start=x&SearchableText=a",
        "year=9",
    ],
)
def test_odd_questions_are_answered_cleanly(site: Any, client: Any, query: str) -> None:
    answer = client().get(f"/vi/search-rss.xml?{query}")
    assert answer.status_code in (200, 400, 404)


def test_the_id_of_a_searchs_feed_is_its_questions(site: Any, client: Any) -> None:
    def identity(query: str) -> str:
        tree = etree.fromstring(client().get(f"/vi/search-atom.xml?{query}").content)
        return tree.findtext(f"{ATOM}id")

    one = identity("SearchableText=tin")
    assert one == identity("SearchableText=tin&b_start=20&utm_source=x")
    assert one != identity("SearchableText=tin&portal_type=News+Item")


def test_whoever_has_a_feed_is_told_so(site: Any, section: Any, client: Any) -> None:
    path = "/vi/don-vi/so-y-te/tin-tuc/rss.xml"
    tag = client().get(path).headers["ETag"]
    again = client().get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    make_item(section, "so-y-te", "published", title="Mới")
    transaction.commit()
    assert client().get(path, headers={"If-None-Match": tag}).status_code == 200
