"""Whoever begins at the English site stays in it (2.1)."""

from __future__ import annotations

from . import language
from .page import SitePage
from .told import assert_none
from .walking import Visit
from collections.abc import Iterator
import pytest
import re
from urllib.parse import urljoin
from urllib.parse import urlsplit


# What a reader may take for another day, and a plural of one.
DAY_IN_DIGITS = re.compile(
    r"\b\d\d?/\d\d?/\d{4}|\b[A-Z][a-z]{2} \d\d?, \d{4}|\d [AP]M\b"
)
ONE_OF_MANY = re.compile(r"(?<![\d.,/:–-] )(?<![\d.,/:–-])\b1 [a-z]{3,}s\b(?<!ss)")
REGISTERS = ("legal-documents", "directives", "drafts", "procedures")


@pytest.fixture(scope="session")
def english(pages: tuple[SitePage, ...]) -> list[SitePage]:
    return [page for page in pages if page.path.startswith("/en")]


@pytest.mark.regulation("2.1")
def test_records_have_pages_in_the_english_frame(
    english: list[SitePage],
) -> None:
    for register in REGISTERS:
        records = [
            page
            for page in english
            if page.path.startswith(f"/en/{register}/") and "@@" not in page.path
        ]
        assert records, register
    assert {page.language for page in english} == {"en"}
    # The way to each page begins at an English site.
    for page in english:
        way = page.tree.xpath("//*[@id='portal-breadcrumbs']//a/@href")
        assert not way or urlsplit(way[0]).path.startswith("/en"), page.path


@pytest.fixture(scope="session")
def sheets(english: list[SitePage], visit: Visit) -> list[SitePage]:
    """A record of each register as it is printed."""
    found = []
    for register in REGISTERS:
        record = next(page for page in english if _is_record(page, register))
        found.append(visit.page(f"{record.path}/@@print"))
    return found


def _is_record(page: SitePage, register: str) -> bool:
    path = rf"/en/{register}/(\d{{4}}/)?(?!forms)[^/@]+"
    return re.fullmatch(path, page.path) is not None


def test_prints_are_in_english_around_the_record(sheets: list[SitePage]) -> None:
    assert {(page.status, page.language) for page in sheets} == {(200, "en")}
    assert_none(language.faults(sheets))


def _said_wrong(page: SitePage) -> Iterator[str]:
    for piece in language.pieces(page):
        wrong = DAY_IN_DIGITS.search(piece.text) or ONE_OF_MANY.search(piece.text)
        if piece.language == "en" and wrong is not None:
            yield f"{page.path}: [{piece.where}] {wrong[0]!r}"


def test_days_and_counts_are_written_as_english_does(
    english: list[SitePage], sheets: list[SitePage]
) -> None:
    assert_none(told for page in (*english, *sheets) for told in _said_wrong(page))


def test_no_two_records_bear_one_title(english: list[SitePage]) -> None:
    records = [one for one in english if any(_is_record(one, at) for at in REGISTERS)]
    titles = [page.title for page in records]
    assert_none(title for title in set(titles) if titles.count(title) > 1)


def test_every_page_offers_the_other_language(english: list[SitePage]) -> None:
    assert_none(
        page.path
        for page in english
        if not page.tree.xpath(
            "//*[@id='portal-languageselector']//a[@hreflang='vi']/@href"
        )
    )


def _unawares(page: SitePage) -> Iterator[str]:
    """Links to a Vietnamese page that do not say so."""
    for link in page.tree.iter("a"):
        path = urlsplit(urljoin(page.address, link.get("href") or "")).path
        leads = path == "/vi" or path.startswith("/vi/")
        if leads and link.get("hreflang") != "vi":
            yield f"{page.path}: {link.get('href')}"


def test_no_link_leads_to_vietnamese_unawares(english: list[SitePage]) -> None:
    assert_none(told for page in english for told in _unawares(page))


def test_the_language_switch_leads_to_the_same_record(
    english: list[SitePage], visit: Visit
) -> None:
    """There and back, of one record of each register."""
    for register in REGISTERS:
        page = next(one for one in english if _is_record(one, register))
        there = visit.page_at(_switch(page, "vi"))
        assert there.language == "vi"
        assert urlsplit(_switch(there, "en")).path == page.path
        alternates = {
            link.get("hreflang"): urlsplit(link.get("href")).path
            for link in page.tree.xpath("//head/link[@rel='alternate'][@hreflang]")
        }
        canonical = page.tree.xpath("//head/link[@rel='canonical']/@href")
        assert urlsplit(canonical[0]).path == page.path == alternates["en"]
        assert alternates["vi"] == there.path.partition("?")[0]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/en/procedures/forms", "/vi/thu-tuc/bieu-mau"),
        ("/en/life-events/dau-tu", "/vi/viec/dau-tu"),
        ("/en/life-events", "/vi/viec"),
        ("/en/organisation", "/vi/to-chuc"),
    ],
)
def test_the_switch_of_a_place_leads_to_the_same_place(
    here: str, there: str, visit: Visit
) -> None:
    assert urlsplit(_switch(visit.page(here), "vi")).path == there
    assert urlsplit(_switch(visit.page(there), "en")).path == here


def test_what_is_not_translated_is_told_of(visit: Visit) -> None:
    """An outage that is announced in Vietnamese alone, say."""
    page = visit.page("/en/notices")
    (more,) = page.tree.xpath("//*[@id='content-core']//a[@hreflang='vi']")
    assert urlsplit(more.get("href")).path == "/vi/thong-bao"


def test_investors_find_the_law_and_projects(visit: Visit) -> None:
    page = visit.page("/en/life-events/dau-tu")
    links = {urlsplit(urljoin(page.address, one.address)).path for one in page.links}
    assert {"/en/legal-documents", "/en/topics/investment-projects"} <= links
    home = visit.page("/en").tree
    (first, *_more) = home.xpath(
        "//section[contains(@class, 'home-life-events')]//li//a"
    )
    assert urlsplit(first.get("href")).path == "/en/life-events/dau-tu"


def _switch(page: SitePage, language: str) -> str:
    found = page.tree.xpath(
        f"//*[@id='portal-languageselector']//a[@hreflang='{language}']/@href"
    )
    return urljoin(page.address, found[0])
