"""Whoever begins at the English site stays in it (2.1)."""

from __future__ import annotations

from .page import SitePage
from .told import assert_none
from .walking import Visit
from collections.abc import Iterator
import pytest
import re
from urllib.parse import urljoin
from urllib.parse import urlsplit


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
        page = next(
            one
            for one in english
            if re.fullmatch(rf"/en/{register}/(\d{{4}}/)?(?!forms)[^/@]+", one.path)
        )
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


def _switch(page: SitePage, language: str) -> str:
    found = page.tree.xpath(
        f"//*[@id='portal-languageselector']//a[@hreflang='{language}']/@href"
    )
    return urljoin(page.address, found[0])
