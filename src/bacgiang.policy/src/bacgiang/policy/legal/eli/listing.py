"""`eli-sitemap.xml`, `eli-atom.xml`: what documents there are, what changed last."""

from ...base.date_labels import local_iso
from ...base.keeping import EverybodysAnswer
from ...search.searching import find
from ...search.searching import Found
from .addresses import eli_address
from .page import KINDS
from collections.abc import Iterator
from lxml import etree
from lxml.builder import ElementMaker
from plone import api
from Products.Five import BrowserView
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
import re
from zope.publisher.interfaces import NotFound


SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 100
NEVER = "1970-01-01T00:00:00Z"
"""Of a feed with nothing in it."""
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MAP = ElementMaker(namespace=SITEMAPS, nsmap={None: SITEMAPS})
_FEED = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


class EliSitemap(EverybodysAnswer, BrowserView):
    """An index of the years of issue; with `year`, the documents of one."""

    def __call__(self) -> bytes:
        asked = self.request.form.get("year")
        if asked is None:
            return _sent(self, self._index(), "application/xml")
        if not isinstance(asked, str) or not _YEAR.fullmatch(asked):
            raise NotFound(self.context, "eli-sitemap.xml", self.request)
        return _sent(self, _MAP.urlset(*self._documents(asked)), "application/xml")

    def _index(self) -> etree._Element:
        years = _public().facets(("issue_year",))["issue_year"]
        base = f"{self.context.absolute_url()}/eli-sitemap.xml?year="
        return _MAP.sitemapindex(
            *(
                _MAP.sitemap(_MAP.loc(f"{base}{year}"))
                for year in sorted(one.value for one in years if one.value)
            )
        )

    def _documents(self, year: str) -> Iterator[etree._Element]:
        found = _public(issue_year=int(year))
        for brain in found.brains(0, found.total):
            yield _MAP.url(
                _MAP.loc(_address(brain)),
                _MAP.lastmod(local_iso(brain.modified.asdatetime())),
            )


class EliFeed(EverybodysAnswer, BrowserView):
    """The documents that changed last."""

    def __call__(self) -> bytes:
        base = self.context.absolute_url()
        found = _public(sort_on="modified", sort_order="descending")
        entries = [_entry(brain) for brain in found.brains(0, NEWEST)]
        newest = entries[0].findtext(f"{{{ATOM}}}updated") if entries else NEVER
        feed = _FEED.feed(
            _FEED.id(f"{base}/eli-atom.xml"),
            _FEED.title(f"{self.context.Title()}: ELI"),
            _FEED.updated(newest),
            _FEED.author(_FEED.name(self.context.Title())),
            _FEED.link(rel="self", href=f"{base}/eli-atom.xml"),
            *entries,
        )
        return _sent(self, feed, "application/atom+xml")


def _entry(brain: AbstractCatalogBrain) -> etree._Element:
    address = _address(brain)
    return _FEED.entry(
        _FEED.id(address),
        _FEED.title(f"{brain.document_number or ''} {brain.Title}".strip()),
        _FEED.updated(local_iso(brain.modified.asdatetime())),
        _FEED.link(rel="alternate", href=address),
    )


def _address(brain: AbstractCatalogBrain) -> str:
    *_above, year, name = brain.getPath().split("/")
    return eli_address(brain.document_type, year, name)


def _public(**more: int | str) -> Found:
    query = {
        "portal_type": list(KINDS),
        "review_state": "published",
        "show_inactive": False,
        "sort_on": "issue_date",
        **more,
    }
    return find(api.portal.get_tool("portal_catalog"), query)


def _sent(page: BrowserView, root: etree._Element, kind: str) -> bytes:
    page.request.response.setHeader("Content-Type", f"{kind}; charset=utf-8")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
