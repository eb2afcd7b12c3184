"""Pages as the markup of a sitemap (sitemaps.org, 0.9)."""

from ....base.default_language import with_default
from ....base.english.addresses import address_maker
from ...register.addresses import ORGANISATION
from ...register.addresses import page_address
from .minutes import w3c_of
from .visible import Row
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from html import escape
from ZPublisher.HTTPRequest import HTTPRequest


HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
UNIT = "Unit"


def index_of(base: str, parts: int) -> str:
    """The index: the address of each part."""
    body = "\n".join(
        f"<sitemap><loc>{escape(base)}/sitemap.xml?part={number}</loc></sitemap>"
        for number in range(1, parts + 1)
    )
    return f'{HEAD}<sitemapindex xmlns="{NAMESPACE}">\n{body}\n</sitemapindex>\n'


def part_of(
    rows: Iterable[Row], request: HTTPRequest, more: Iterable[Mapping[str, str]] = ()
) -> str:
    """One part: pages with the moment of their last change and their languages.

    `more`: pages that are no items, each by its addresses in every language.
    """
    others = (_entry(url, 0, dict(one)) for one in more for url in one.values())
    body = "\n".join((*_entries(rows, request), *others))
    return (
        f'{HEAD}<urlset xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}">\n{body}\n</urlset>\n'
    )


def _entries(rows: Iterable[Row], request: HTTPRequest) -> Iterator[str]:
    address = address_maker(request)
    for row in rows:
        if row.kind == UNIT:
            yield from _unit(row, request)
            continue
        others = {lang: address(path.split("/")) for lang, path in row.others}
        yield _entry(address(row.path.split("/")), row.changed, others)


def _unit(row: Row, request: HTTPRequest) -> Iterator[str]:
    """A unit stands in the register once and has a page in each language."""
    code = row.path.rpartition("/")[2]
    pages = {lang: page_address(code, lang, request) for lang in ORGANISATION}
    for address in dict.fromkeys(pages.values()):
        yield _entry(address, row.changed, pages)


def _entry(address: str, changed: int, others: dict[str, str]) -> str:
    said = [f"<loc>{escape(address)}</loc>"]
    if changed:
        said.append(f"<lastmod>{w3c_of(changed)}</lastmod>")
    if len(others) > 1:
        said += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(each)}"/>'
            for lang, each in with_default(others)
        ]
    return f"<url>{''.join(said)}</url>"
