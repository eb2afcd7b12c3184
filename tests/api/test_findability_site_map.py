"""The site map for people, in both languages and of each site (2.1, 2.2a)."""

from lxml import html
import pytest
from typing import Any


HTML = {"Accept": "text/html"}


def read(client: Any, path: str) -> Any:
    answer = client().get(path, headers=HTML)
    assert answer.status_code == 200
    return html.fromstring(answer.content)


def ways(site: Any, page: Any) -> set[str]:
    found = page.xpath("//*[@id='content']//a/@href")
    return {one.removeprefix(site.absolute_url()) for one in found}


@pytest.mark.regulation("2.1", "4.1a")
@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        (
            "/vi/@@sitemap",
            {
                "/vi",
                "/vi/tin-tuc",
                "/vi/van-ban",
                "/vi/du-thao",
                "/vi/thu-tuc",
                "/vi/to-chuc",
                "/vi/don-vi/so-y-te",
                "/vi/to-chuc/hdnd",
                "/vi/@@search",
                "/vi/@@receipts",
                "/vi/@@follow-drafts",
            },
        ),
        ("/en/sitemap", {"/en", "/en/legal-documents", "/en/units/so-y-te"}),
        (
            "/vi/don-vi/so-y-te/sitemap",
            {"/vi/don-vi/so-y-te/tin-tuc", "/vi/don-vi/so-y-te/@@search"},
        ),
    ],
)
def test_a_site_shows_all_it_has(
    site: Any, client: Any, path: str, wanted: set[str]
) -> None:
    page = read(client, path)
    assert not wanted - ways(site, page)
    (title,) = page.xpath("//h1")
    name = "Site map" if path.startswith("/en") else "Sơ đồ trang"
    assert title.text_content() == name
    assert page.xpath("//title")[0].text.strip().startswith(name)
    assert page.xpath("//link[@rel='canonical']/@href")
    (last,) = page.xpath("//*[@id='portal-breadcrumbs']//*[@aria-current='page']")
    assert last.text_content().strip() == name


@pytest.mark.regulation("2.2a")
def test_a_unit_shows_its_own_alone(site: Any, client: Any) -> None:
    page = read(client, "/vi/don-vi/so-y-te/sitemap")
    assert all(one.startswith("/vi/don-vi/so-y-te") for one in ways(site, page))


@pytest.mark.whole_pages
def test_ways_lead_somewhere_and_the_footer_leads_here(site: Any, client: Any) -> None:
    page = read(client, "/vi/sitemap")
    for way in ways(site, page):
        assert client().get(way, headers=HTML, follow=True).status_code == 200, way
    footer = read(client, "/en").xpath("//footer//a/@href")
    assert f"{site.absolute_url()}/en/sitemap" in footer
