"""Every page a citizen can reach by links: whole, valid, and from this host alone."""

from __future__ import annotations

from . import links
from . import markup
from .page import SitePage
from .told import assert_none
from .walking import Visit
from collections import Counter
from pathlib import Path
import pytest
from tiers import share


LEAST = 100
NOT_THERE = {
    "/vi/don-vi/so-y-te/tin-tuc/mau-so-luot-kham-benh": 410,
    "/vi/khong-co-trang-nay": 404,
}


def test_the_walk_meets_the_site(pages: tuple[SitePage, ...]) -> None:
    met = Counter(page.language for page in pages)
    assert met["vi"] > LEAST
    assert met["en"] > LEAST / 2
    assert set(met) == {"vi", "en"}


def test_each_page_answers_in_its_language(pages: tuple[SitePage, ...]) -> None:
    assert_none([f"{page.path}: {page.status}" for page in pages if page.status != 200])
    tongues = [(page, page.path.split("/")[1]) for page in pages]
    assert_none([page.path for page, tongue in tongues if page.language != tongue])


@pytest.mark.regulation("8.3")
def test_each_page_has_the_theme(pages: tuple[SitePage, ...]) -> None:
    """A page without it answers 200, too."""
    bare = [page.path for page in pages if not page.tree.xpath("//*[@id='portal-top']")]
    assert_none(bare)


def test_each_link_leads_somewhere(visit: Visit, pages: tuple[SitePage, ...]) -> None:
    assert_none(links.broken(visit, share(pages, of=16)))


def test_nothing_comes_from_another_host(
    visit: Visit, pages: tuple[SitePage, ...]
) -> None:
    assert_none(links.of_another_host(pages, visit.host))


@pytest.mark.parametrize(("path", "status"), NOT_THERE.items())
def test_a_page_that_is_not_there_is_whole_too(
    path: str, status: int, visit: Visit
) -> None:
    page = visit.page(path)
    assert page.status == status
    assert page.language == "vi"
    assert page.tree.xpath("//*[@id='portal-top']")


def test_the_markup_is_valid(
    visit: Visit, pages: tuple[SitePage, ...], tmp_path: Path
) -> None:
    assert_none(markup.faults((*pages, *map(visit.page, NOT_THERE)), tmp_path))
