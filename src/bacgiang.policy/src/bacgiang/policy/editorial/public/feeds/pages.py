"""The addresses of feeds, and their links in the head of pages."""

from ....base.asked_by_address import AskedByAddress
from ....base.conditional import is_known
from ....base.date_labels import local_iso
from ....base.english.words import english_words
from ....base.keeping import Keeping
from ....base.keeping import say
from ....units.register.addresses import address_of
from ....units.sites.closed import stands_on_closed_site
from ....units.sites.succeeded import place_at_successor
from .feed import IEditorialFeed
from .hub import hub_of
from dataclasses import dataclass
from DateTime import DateTime
from functools import cached_property
from hashlib import sha256
from html import escape
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five import BrowserView
from typing import Any
from zope.component import queryAdapter
from zope.interface import Interface
from zope.publisher.interfaces import NotFound


TAG_LENGTH = 32


@dataclass(frozen=True)
class FeedKind:
    """A format of feeds: the name it is asked for by, its name, its media type."""

    name: str
    title: str
    media_type: str


RSS_2 = FeedKind("rss.xml", "RSS 2.0", "application/rss+xml")
ATOM = FeedKind("atom.xml", "Atom", "application/atom+xml")
RSS_1 = FeedKind("RSS", "RSS 1.0", "application/rdf+xml")
KINDS = {kind.name: kind for kind in (RSS_2, ATOM, RSS_1)}


class IOffersFeeds(Interface):
    """A view that has feeds of its own."""

    def feed_links() -> list[dict[str, str]]:  # type: ignore[misc]
        """Title, type and address (`url`) of each."""


class FeedPage(AskedByAddress, BrowserView):
    """A feed; 404 where none is offered, 304 for whoever has it already.

    Nothing comes any more on the site of a unit that has ended: whoever subscribed is
    led to the same feed of its successor.
    """

    @cached_property
    def feed(self) -> Any:
        feed = queryAdapter(self.context, IEditorialFeed)
        if feed is None or not feed.available:
            raise NotFound(self.context, self.__name__, self.request)
        return feed

    @property
    def kind(self) -> FeedKind:
        return KINDS[self.__name__]

    def __call__(self) -> str:
        response = self.request.response
        successor = self._at_successor()
        if successor:
            say(response, Keeping.A_WHILE)
            response.redirect(successor, status=301, lock=1)
            return ""
        if self.hub:
            links = f'<{self.address()}>; rel="self", <{self.hub}>; rel="hub"'
            response.setHeader("Link", links)
        self.items = list(self.feed.items)
        body = self.index()
        tag = sha256(body.encode("utf-8")).hexdigest()[:TAG_LENGTH]
        response.setHeader("ETag", f'"{tag}"')
        if is_known(self.request, tag):
            response.setStatus(304, lock=1)
            return ""
        response.setHeader("Content-Type", f"{self.kind.media_type};charset=utf-8")
        return body

    def _at_successor(self) -> str:
        """Address of the feed that goes on with this one, "" where none does."""
        if not stands_on_closed_site(self.context):
            return ""
        root = api.portal.get().getPhysicalPath()
        path = self.context.getPhysicalPath()[len(root) :]
        place = place_at_successor((*path, self.__name__)) or ()
        if len(place) != len(path) + 1 or place[-1] != self.__name__:
            return ""
        section = api.portal.get().unrestrictedTraverse("/".join(place[:-1]))
        feed = queryAdapter(section, IEditorialFeed)
        return address_of(place, self.request) if feed and feed.available else ""

    @cached_property
    def hub(self) -> str:
        """Address of the hub that tells when the feed changed, "" without one."""
        return hub_of(self.feed)

    def address(self) -> str:
        """The feed's own address; only a query that the feed knows is part of it."""
        query = f"?{self.feed.query}" if self.feed.query else ""
        return f"{self.context.absolute_url()}/{self.__name__}{query}"

    def moment(self, moment: DateTime) -> str:
        """ISO 8601 with offset, as Atom and Dublin Core want it."""
        return local_iso(moment.asdatetime())

    def html(self, text: str) -> str:
        """Plain text as HTML: readers take the description of RSS for HTML."""
        return escape(text, quote=False).replace("\n", "<br />")


class FeedLinksViewlet(ViewletBase):
    """Link elements to the feeds of a page, for readers' programs to find."""

    def links(self) -> list[dict[str, str]]:
        if IOffersFeeds.providedBy(self.view):
            return self.view.feed_links()
        feed = queryAdapter(self.context, IEditorialFeed)
        if feed is None or not feed.available:
            return []
        base = self.context.absolute_url()
        query = f"?{feed.query}" if feed.query else ""
        words = english_words(self.context, self.request)
        title = words.heading if words is not None else self.context.Title()
        return [
            {
                "title": f"{title}: {kind.title}",
                "type": kind.media_type,
                "url": f"{base}/{kind.name}{query}",
            }
            for kind in KINDS.values()
        ]
