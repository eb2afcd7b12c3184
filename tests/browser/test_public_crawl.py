"""Every page a citizen can reach by links: whole, styled, and from this host alone."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from playwright.sync_api import Page
import pytest
import re
from urllib.parse import urlsplit


UNITS = ("so-y-te", "huyen-hiep-hoa", "hiep-hoa-thanh-van")
UNIT_PAGE = re.compile(r"^/(?:vi/(?:don-vi|to-chuc)|en/(?:units|organisation))/([^/]+)")
WITHDRAWN = "/vi/don-vi/so-y-te/tin-tuc/mau-so-luot-kham-benh"
MISSING = "/vi/khong-co-trang-nay"
NOT_PAGES = re.compile(
    r"@@images|\.(?:xml|png|jpe?g|pdf|docx|xlsx|csv|json|ico|css|js)$|/RSS$|@@download|/ics_view$"
    r"|@@plain-text$|/@akn$|@@open-data\.\w+$|@@open-data-fields\.json$|@@form-file/"
)
MOST = 250
HEADER = """() => {
  const header = document.querySelector("#portal-head");
  const style = header && getComputedStyle(header);
  return [style && style.backgroundColor, getComputedStyle(document.body).fontFamily];
}"""
LINKS = "() => [...document.links].map(link => link.href)"


def wanted(address: str, host: str, language: str) -> str | None:
    """The path of a page to visit, None for what is left out.

    The sites of all units are alike, so three stand for them; forms with a query of
    their own (searches, reports) are visited without it.
    """
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    inside = path == f"/{language}" or path.startswith(f"/{language}/")
    if parts.netloc != host or not inside or NOT_PAGES.search(path):
        return None
    unit = UNIT_PAGE.match(path)
    return None if unit and unit[1] not in UNITS else path


def crawl(page: Page, language: str) -> Iterator[tuple[str, int]]:
    """Visit page after page; yield each path with its status."""
    waiting, seen = [f"/{language}"], {f"/{language}"}
    while waiting:
        path = waiting.pop(0)
        answer = page.goto(path)
        assert answer is not None
        yield path, answer.status
        host = urlsplit(page.url).netloc
        for address in page.evaluate(LINKS):
            found = wanted(address, host, language)
            if found is not None and found not in seen:
                seen.add(found)
                waiting.append(found)


def assert_styled(page: Page) -> None:
    """The masthead has a colour of its own, the text another font than the default."""
    colour, font = page.evaluate(HEADER)
    assert colour not in (None, "rgba(0, 0, 0, 0)"), page.url
    assert "Times" not in font, page.url


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_page_is_whole_and_styled(
    language: str, visitor: Callable[..., Page]
) -> None:
    page = visitor()
    visited = []
    for path, status in crawl(page, language):
        visited.append(path)
        assert status == 200, path
        assert_styled(page)
        assert page.locator("html").get_attribute("lang") == language, path
    assert 20 < len(visited) < MOST


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (WITHDRAWN, 410),
        (MISSING, 404),
    ],
)
def test_a_page_that_is_not_there_is_styled_too(
    path: str, status: int, visitor: Callable[..., Page]
) -> None:
    page = visitor()
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status
    assert_styled(page)
