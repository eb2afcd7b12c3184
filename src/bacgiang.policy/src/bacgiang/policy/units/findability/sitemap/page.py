"""The addresses of the sitemap: an index, and its parts."""

from ....base.page_facts import IPagesOfSitemap
from ...hosts.mapping import canonical_addresses
from ...hosts.mapping import host_of_request
from ...register.directory import directory
from ...sites.unit_site import UnitSite
from .light_reading import reading_lightly
from .parts import Parts
from .visible import Row
from .visible import Visible
from .writing import index_of
from .writing import part_of
from collections.abc import Iterator
from collections.abc import Mapping
from gzip import compress
from plone import api
from Products.Five import BrowserView
from zope.component import getUtilitiesFor
from zope.publisher.interfaces import NotFound


NO_PAGES = frozenset(("Plone Site", "LIF"))
NOT_SEARCHED = "plone.types_not_searched"
VIEWED = "plone.types_use_view_action_in_listings"


class Sitemap(BrowserView):
    """`sitemap.xml` of a site: the index; with `part`, pages.

    On the main site all that has its canonical address there, on a unit's site the
    pages of the unit in every language.
    """

    def __call__(self) -> bytes:
        catalog = api.portal.get_tool("portal_catalog")
        with reading_lightly(catalog._catalog):
            return self._sent(self._index_or_part(Visible(catalog, _hidden_kinds())))

    def _index_or_part(self, visible: Visible) -> str:
        parts = self._parts(visible)
        asked = self.request.form.get("part")
        if asked is None:
            return index_of(self.context.absolute_url(), parts.count)
        part = self._part(asked, parts.count)
        rows = self._own(visible.rows(parts.numbers(part)))
        more = self._more() if part == 1 else ()
        return part_of(rows, self.request, more)

    def _more(self) -> Iterator[Mapping[str, str]]:
        """Pages of the main site that are no items."""
        host = host_of_request(self.request)
        is_part = host is not None and host.part is not None
        if not (is_part or isinstance(self.context, UnitSite)):
            for _name, room in getUtilitiesFor(IPagesOfSitemap):
                yield from room.pages()

    def _parts(self, visible: Visible) -> Parts:
        """Of the unit's sites on a unit's site, of a part on its host, else of the
        whole portal.
        """
        host = host_of_request(self.request)
        if isinstance(self.context, UnitSite):
            entry = directory().get(self.context.unit_code)
            sites = entry.sites.values() if entry is not None else ()
            paths = [one.path for one in sites if one.state.is_public]
        elif host is not None and host.part is not None:
            paths = [*host.part.paths.values()]
        else:
            return visible.parts()
        base = api.portal.get().getPhysicalPath()
        return visible.parts_below(["/".join((*base, *one)) for one in paths])

    def _part(self, asked: object, parts: int) -> int:
        """Raises NotFound where there is no such part."""
        if isinstance(asked, str) and asked.isascii() and asked.isdigit():
            number = int(asked[:9])
            if 1 <= number <= parts:
                return number
        raise NotFound(self.context, "sitemap.xml", self.request)

    def _own(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Those whose canonical address is on the host of the site."""
        addresses = canonical_addresses(self.request)
        if addresses is None:
            yield from rows
            return
        host = addresses.host_of(self.context.getPhysicalPath())
        for row in rows:
            if addresses.host_of(row.path.split("/")) == host:
                yield row

    def _sent(self, text: str) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", "application/xml; charset=utf-8")
        response.setHeader("Vary", "Accept-Encoding")
        body = text.encode("utf-8")
        if "gzip" not in self.request.get_header("Accept-Encoding", ""):
            return body
        response.setHeader("Content-Encoding", "gzip")
        return compress(body, compresslevel=5)


def _hidden_kinds() -> frozenset[str]:
    """Kinds that are no pages: files, what the search leaves out."""
    left_out = api.portal.get_registry_record(NOT_SEARCHED, default=None) or ()
    viewed = api.portal.get_registry_record(VIEWED, default=None) or ()
    return NO_PAGES.union(left_out, viewed)


class FormerSitemap(BrowserView):
    """Plone's name for it leads to the index."""

    def __call__(self) -> str:
        address = f"{self.context.absolute_url()}/sitemap.xml"
        return str(self.request.response.redirect(address, status=301))
