"""Every link of the walked pages answers, and nothing is loaded from another host."""

from __future__ import annotations

from .page import Link
from .page import SitePage
from .walking import Visit
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
import re
from urllib.parse import parse_qsl
from urllib.parse import urlsplit


LED_TO = ("a", "area")
# What a page says of itself and loads nothing by.
SAID = ("alternate", "author", "canonical", "license", "next", "prev")

# So many searches of one page stand for all that ask by the same fields.
ALIKE = 2
IDENTIFIER = re.compile(r"/[0-9a-f]{32}/")


def of_another_host(pages: Iterable[SitePage], host: str) -> Iterator[str]:
    """What a page loads from elsewhere."""
    for page in pages:
        for link in page.links:
            said = link.tag in LED_TO or set(link.rel.split()) & set(SAID)
            if not said and urlsplit(link.address).netloc != host:
                yield f"{page.path}: <{link.tag}> loads {link.address}"


def broken(visit: Visit, pages: Iterable[SitePage]) -> Iterator[str]:
    """Links within the portal that answer 4xx or 5xx, and anchors that are not there."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for link in dict.fromkeys(page.links):
            if urlsplit(link.address).netloc != visit.host:
                continue
            alike = asked[fields_of(link.address)]
            if len(alike) == ALIKE and link.address not in alike:
                continue
            alike.add(link.address)
            wrong = wrong_with(visit, link)
            if wrong:
                yield f"{page.path}: <{link.tag}> {link.address} {wrong}"


def fields_of(address: str) -> str:
    """The address with the names of what it asks by, without what is asked.

    The links to another language ask by the identifier in their path.
    """
    page, _mark, query = IDENTIFIER.sub("/", address).partition("?")
    names = sorted(name for name, _value in parse_qsl(query, keep_blank_values=True))
    return "?".join((page, "&".join(names)))


def wrong_with(visit: Visit, link: Link) -> str:
    """In a few words; empty when the link is right."""
    status, kind, _body = visit.ask(link.address)
    if status >= 400:
        return f"answers {status}"
    if link.fragment and kind == "text/html":
        led_to = visit.page_at(link.address)
        if link.fragment not in led_to.anchors:
            return f"has no #{link.fragment}"
    return ""
