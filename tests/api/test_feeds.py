"""Feeds tell what pages tell, and keep reference news apart (9.1, 4.2b)."""

from bacgiang.policy.editorial.corrections.adding import add_correction
from bacgiang.policy.interfaces import IPolicyLayer
from lxml import etree
from plone import api
import pytest
import transaction
from typing import Any
from zope.interface import alsoProvides


DC = "{http://purl.org/dc/elements/1.1/}"
ATOM = "{http://www.w3.org/2005/Atom}"
RSS_1 = "{http://purl.org/rss/1.0/}"
FORMATS = {
    "rss.xml": ("channel/item", "title", "description", "application/rss+xml"),
    "atom.xml": (
        f"{ATOM}entry",
        f"{ATOM}title",
        f"{ATOM}summary",
        "application/atom+xml",
    ),
    "RSS": (
        f"{RSS_1}item",
        f"{RSS_1}title",
        f"{RSS_1}description",
        "application/rdf+xml",
    ),
}
UNCONFIRMED = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}


@pytest.fixture
def unit(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]


@pytest.fixture
def items(site: Any, unit: Any, publish: Any) -> dict[str, Any]:
    alsoProvides(site.REQUEST, IPolicyLayer)
    official = publish(
        unit["tin-tuc"],
        "so-y-te",
        title="Tin <chính> thức & rõ",
        description="Dẫn <script>",
    )
    reference = publish(
        unit["tin-tuc"], "so-y-te", title="Tin nghe nói", statements=UNCONFIRMED
    )
    with api.env.adopt_user(username="so-y-te-publish"):
        add_correction(official, "Sửa 20 thành 02", "Gõ nhầm")
    transaction.commit()
    return {"official": official, "reference": reference}


def read(client: Any, path: str) -> tuple[Any, list[Any]]:
    answer = client().get(path)
    assert answer.status_code == 200, path
    name = path.rpartition("/")[2]
    entries, _title, _text, media_type = FORMATS[name]
    assert answer.headers["Content-Type"].startswith(media_type)
    tree = etree.fromstring(answer.content)
    return tree, tree.findall(entries)


def titles(client: Any, path: str) -> list[str]:
    title = FORMATS[path.rpartition("/")[2]][1]
    return [entry.findtext(title) for entry in read(client, path)[1]]


@pytest.mark.regulation("9.1")
@pytest.mark.parametrize("name", FORMATS)
def test_official_feed_holds_no_reference_news(client, items, name):
    for path in ("/vi/don-vi/so-y-te/tin-tuc", "/vi/don-vi/so-y-te"):
        assert titles(client, f"{path}/{name}") == ["Tin <chính> thức & rõ"]


@pytest.mark.regulation("9.1")
@pytest.mark.parametrize("name", FORMATS)
def test_reference_news_bears_its_mark_in_its_own_feed(client, unit, items, name):
    section = next(
        one for one in unit.objectValues() if getattr(one, "listing", "") == "reference"
    )
    path = f"/vi/don-vi/so-y-te/{section.getId()}/{name}"
    (title,) = titles(client, path)
    assert title.startswith("[")
    assert title.endswith("] Tin nghe nói")


@pytest.mark.regulation("9.1", "4.2b")
@pytest.mark.parametrize("name", FORMATS)
def test_entry_tells_source_author_unit_and_correction(client, items, name):
    path = f"/vi/don-vi/so-y-te/tin-tuc/{name}"
    _tree, (entry,) = read(client, path)
    author = entry.findtext(f"{ATOM}author/{ATOM}name") or entry.findtext(
        f"{DC}creator"
    )
    assert author == "Người viết"
    assert entry.findtext(f"{DC}source") == "Cơ quan thử"
    assert "Sở Y tế" in entry.findtext(f"{DC}publisher")
    assert "Sửa 20 thành 02" in entry.findtext(FORMATS[name][2])
    assert "Gõ nhầm" in entry.findtext(FORMATS[name][2])


@pytest.mark.parametrize("name", ["rss.xml", "RSS"])
def test_markup_in_a_lead_stays_text_for_feed_readers(client, items, name):
    _tree, (entry,) = read(client, f"/vi/don-vi/so-y-te/tin-tuc/{name}")
    assert "&lt;script&gt;" in entry.findtext(FORMATS[name][2])


@pytest.mark.regulation("9.1")
def test_readers_contribution_without_byline_is_the_units_and_marked(
    client, unit, publish
):
    publish(
        unit["tin-tuc"],
        "so-y-te",
        title="Bài bạn đọc",
        source="",
        byline="",
        reader_contribution=True,
    )
    _tree, (entry,) = read(client, "/vi/don-vi/so-y-te/tin-tuc/atom.xml")
    assert "Sở Y tế" in entry.findtext(f"{ATOM}author/{ATOM}name")
    assert entry.findtext(f"{ATOM}summary").splitlines()[-1].startswith("[")


def test_characters_xml_cannot_hold_do_not_break_a_feed(client, unit, publish):
    item = publish(unit["tin-tuc"], "so-y-te", title="Tin")
    item.title, item.description = "Tin\x0b một", "Dẫn\x00 hai"
    item.reindexObject()
    transaction.commit()
    assert titles(client, "/vi/don-vi/so-y-te/tin-tuc/rss.xml") == ["Tin một"]


@pytest.mark.parametrize(
    "address",
    [
        "/vi/don-vi/so-y-te/tin-tuc/itunes.xml",
        "/vi/don-vi/so-y-te/tin-tuc/newsml.xml",
        "/search_rss?SearchableText=tin",
        "/vi/to-chuc/rss.xml",
    ],
)
def test_other_feeds_are_not_offered(client, boards, address):
    assert client().get(address).status_code == 404


@pytest.mark.parametrize("name", FORMATS)
def test_list_of_unit_sites_has_a_feed(client, boards, name):
    assert "Sở Y tế tỉnh Bắc Giang" in titles(client, f"/vi/don-vi/{name}")


def test_item_is_no_feed(site, client, items):
    path = items["official"].absolute_url()[len(site.absolute_url()) :]
    assert client().get(f"{path}/rss.xml").status_code == 404


def test_pages_with_a_feed_name_it_in_their_head(client, items):
    for path in ("/vi", "/en", "/vi/don-vi/so-y-te", "/vi/don-vi/so-y-te/tin-tuc"):
        page = client().get(path, headers={"Accept": "text/html"}).text
        for name, (*_rest, media_type) in FORMATS.items():
            assert f'type="{media_type}"' in page
            assert f"{path}/{name}" in page
        assert page.count('rel="canonical"') == 1
