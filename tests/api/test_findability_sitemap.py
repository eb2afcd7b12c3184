"""The sitemap: what a visitor may see now, each host its own (2.1, 2.2)."""

from bacgiang.policy.units.findability.sitemap import parts
from DateTime import DateTime
from lxml import etree
from made_once import make_item
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


MAIN = "www.bacgiang.gov.vn"
UNIT = "soyte.bacgiang.gov.vn"
NS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def unit(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]


def tree_of(answer: Any) -> Any:
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/xml")
    return etree.fromstring(answer.content)


def entries(get: Any) -> dict[str, Any]:
    """Entries of all parts by address; each address once."""
    found: dict[str, Any] = {}
    index = tree_of(get("/sitemap.xml"))
    for part in index.findall("s:sitemap/s:loc", NS):
        for entry in tree_of(get(f"/sitemap.xml?{urlsplit(part.text).query}")):
            address = entry.findtext("s:loc", namespaces=NS)
            assert address not in found
            found[address] = entry
    return found


def languages(entry: Any) -> dict[str, str]:
    found = entry.findall("x:link", NS)
    return {one.get("hreflang"): one.get("href") for one in found}


@pytest.mark.regulation("2.1", "4.2b")
def test_it_holds_what_a_visitor_may_see_now(site: Any, unit: Any, client: Any) -> None:
    section = unit["tin-tuc"]
    shown = make_item(section, "so-y-te", "published", title="Đã đăng")
    others = [
        make_item(section, "so-y-te", "pending", title="Chờ duyệt"),
        make_item(section, "so-y-te", "published", title="Sắp đăng"),
        make_item(section, "so-y-te", "published", title="Hết hạn"),
        make_item(section, "so-y-te", "withdrawn", title="Đã gỡ"),
    ]
    others[1].effective_date = DateTime() + 1
    others[2].expiration_date = DateTime() - 1
    for item in others:
        item.reindexObject()
    shown.effective_date = DateTime() - 1
    shown.reindexObject()
    transaction.commit()
    found = entries(client().get)
    assert found[shown.absolute_url()].findtext("s:lastmod", namespaces=NS)
    for item in others:
        assert item.absolute_url() not in found
    base = site.absolute_url()
    assert {f"{base}/vi", f"{base}/en", f"{base}/vi/van-ban"} <= set(found)
    assert base not in found
    assert f"{base}/en/organisation/so-y-te" in found
    assert f"{base}/en/units/so-y-te/news" in found


@pytest.mark.regulation("2.1")
def test_translations_name_each_other(site: Any, unit: Any, client: Any) -> None:
    base = site.absolute_url()
    found = entries(client().get)
    both = {
        "vi": f"{base}/vi/don-vi/so-y-te/tin-tuc",
        "en": f"{base}/en/units/so-y-te/news",
    }
    wanted = {**both, "x-default": both["vi"]}
    for address in both.values():
        assert languages(found[address]) == wanted
    manager = ITranslationManager(unit["tin-tuc"])
    assert manager.get_translation("en").absolute_url() == both["en"]


def test_parts_hold_everything_once(unit: Any, client: Any, monkeypatch: Any) -> None:
    whole = set(entries(client().get))
    monkeypatch.setattr(parts, "BUCKETS", 1)
    index = tree_of(client().get("/sitemap.xml"))
    assert len(index.findall("s:sitemap", NS)) > 1
    assert set(entries(client().get)) == whole
    assert len(whole) > 20


@pytest.mark.parametrize("part", ["0", "2", "-1", "x", "1e3", "", "٣"])
def test_there_is_no_other_part(site: Any, client: Any, part: str) -> None:
    answer = client().get("/sitemap.xml", params={"part": part})
    assert answer.status_code == 404


def test_it_is_sent_small_where_asked(site: Any, client: Any) -> None:
    plain = client().get("/sitemap.xml?part=1", headers={"Accept-Encoding": ""})
    small = client().get("/sitemap.xml?part=1", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert int(small.headers["Content-Length"]) < len(plain.content) / 2
    assert small.content == plain.content
    old = client().get("/sitemap.xml.gz")
    assert old.status_code == 301
    assert old.headers["Location"] == f"{site.absolute_url()}/sitemap.xml"


@pytest.mark.regulation("2.2")
def test_each_host_has_its_own(site: Any, unit: Any, client: Any) -> None:
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    api.portal.set_registry_record("bacgiang.main_host", MAIN)
    if "virtual_hosting" not in site.__parent__.objectIds():
        manage_addVirtualHostMonster(site.__parent__, "virtual_hosting")
    item = make_item(unit["tin-tuc"], "so-y-te", "published", title="Tin của Sở")
    item.effective_date = DateTime() - 1
    item.reindexObject()
    transaction.commit()
    server = urlsplit(site.absolute_url())

    def on(host: str) -> Any:
        session = client()
        session.base = (
            f"http://{server.netloc}/VirtualHostBase/http/{host}:80/"
            f"{site.getId()}/VirtualHostRoot"
        )
        return session.get

    units, mains = entries(on(UNIT)), entries(on(MAIN))
    own = f"http://{UNIT}/tin-tuc/{item.getId()}"
    assert {
        f"http://{UNIT}",
        f"http://{UNIT}/en",
        f"http://{UNIT}/en/news",
        own,
    } <= set(units)
    assert all(one.startswith(f"http://{UNIT}") for one in units)
    assert all(one.startswith(f"http://{MAIN}/") for one in mains)
    assert not set(units) & set(mains)
    for host in (MAIN, UNIT):
        robots = on(host)("/robots.txt")
        assert f"Sitemap: http://{host}/sitemap.xml" in robots.text.splitlines()
        assert robots.headers["Content-Type"].startswith("text/plain")
        assert "Disallow: /*@@search" in robots.text
        index = tree_of(on(host)("/sitemap.xml"))
        (part,) = index.findall("s:sitemap/s:loc", NS)
        assert part.text == f"http://{host}/sitemap.xml?part=1"
