"""An address answers only where its object really stands."""

from collections.abc import Callable
from itertools import product
from lxml import html
from made_once import made_once
from made_once import make_item
import pytest
from tiers import IS_RELEASE
from tiers import share
from tiers import TURN
import transaction
from typing import Any
from urllib.parse import urldefrag
from urllib.parse import urljoin
from urllib.parse import urlsplit
from zlib import crc32


pytestmark = pytest.mark.whole_pages


CONTAINERS = (
    "vi",
    "vi/tin-tuc",
    "vi/don-vi",
    "vi/don-vi/so-y-te",
    "vi/don-vi/so-y-te/tin-tuc",
    "vi/don-vi/so-y-te/tin-tuc/tin-thu",
    "vi/to-chuc/so-y-te",
    "en/units/so-y-te",
)
WAYS = (
    ("/", "text/html"),
    ("/", "application/json"),
    ("/++api++/", "application/json"),
)
NAMES = ("vi", "en", "don-vi", "to-chuc", "tin-tuc", "units", "so-y-te", "tin-thu")
MOST_PAGES = 150 if IS_RELEASE else 50
# What is no page of its own: signing in, forms of search, choices of language.
NOT_FOLLOWED = ("login", "@@multilingual-selector", "@@search", "sitemap")


@pytest.fixture
@made_once
def item(site: Any, boards: None) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    found = make_item(section, "so-y-te", "published")
    transaction.commit()
    return found


def test_names_from_above_are_not_found(
    site: Any, item: Any, client: Callable[..., Any]
) -> None:
    reader, found, expected = client(), {}, {}
    asked = product(CONTAINERS, WAYS, NAMES)
    for container, (prefix, accept), name in share(asked, of=3):
        address = f"{prefix}{container}/{name}"
        is_there = name in site.unrestrictedTraverse(container)
        expected[address, accept] = 200 if is_there else 404
        answer = reader.get(address, headers={"Accept": accept})
        found[address, accept] = answer.status_code
    assert found == expected


def test_a_long_way_through_other_folders_is_not_found(
    item: Any, client: Callable[..., Any]
) -> None:
    reader = client()
    reader.headers["Accept"] = "text/html"
    for path in (
        "/en/vi/don-vi/so-y-te",
        "/vi/tin-tuc/don-vi/so-y-te/tin-tuc/tin-thu",
        "/vi/tin-tuc/don-vi/so-y-te/tin-tuc/tin-thu/view",
        "/vi/don-vi/so-y-te/tin-tuc/tin-thu/vi/don-vi/so-y-te/tin-tuc/tin-thu",
        "/vi/tin-tuc/vi/tin-tuc/rss.xml",
    ):
        assert reader.get(path).status_code == 404, path


def test_what_editors_do_by_acquisition_is_refused_too(
    item: Any, client: Callable[..., Any]
) -> None:
    editor = client("so-y-te-update")
    news = {"@type": "News Item", "title": "Lạc"}
    answer = editor.post("/++api++/vi/tin-tuc/don-vi/so-y-te/tin-tuc", json=news)
    assert answer.status_code == 404


def turn_of(address: str) -> int:
    """Which page is next, today; the port is another one each time."""
    return crc32(f"{TURN}{urlsplit(address)._replace(netloc='').geturl()}".encode())


def test_every_link_a_reader_meets_answers(
    site: Any, item: Any, client: Callable[..., Any]
) -> None:
    """Crawl from both first pages, each day another way; no link leads to an address by
    acquisition.
    """
    reader = client()
    reader.headers["Accept"] = "text/html"
    base = site.absolute_url()
    waiting, seen, wrong = [f"{base}/vi", f"{base}/en"], set(), []
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.pop(0)
        if address in seen:
            continue
        waiting.sort(key=turn_of)
        seen.add(address)
        answer = reader.get(address, allow_redirects=True)
        if answer.status_code != 200:
            wrong.append((address, answer.status_code))
            continue
        if "html" not in answer.headers["Content-Type"]:
            continue
        for href in html.fromstring(answer.content).xpath("//a/@href"):
            link = urldefrag(urljoin(answer.url, href)).url
            name = urlsplit(link).path
            if link.startswith(base) and not any(one in name for one in NOT_FOLLOWED):
                waiting.append(link)
    assert wrong == []
    assert len(seen) > 40
