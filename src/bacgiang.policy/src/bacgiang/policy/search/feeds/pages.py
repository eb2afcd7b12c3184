"""The addresses of a search's feeds."""

from ...editorial.public.feeds.pages import ATOM
from ...editorial.public.feeds.pages import FeedKind
from ...editorial.public.feeds.pages import FeedPage
from ...editorial.public.feeds.pages import RSS_2
from .search_feed import SearchFeed
from functools import cached_property
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


KINDS = {"search-rss.xml": RSS_2, "search-atom.xml": ATOM}


class SearchFeedPage(FeedPage):
    """A feed of hits; 404 where nothing is asked."""

    @cached_property
    def feed(self) -> Any:
        feed = SearchFeed(self.context, self.request)
        if not feed.available:
            raise NotFound(self.context, self.__name__, self.request)
        return feed

    @property
    def kind(self) -> FeedKind:
        return KINDS[self.__name__]


def feed_links(context: DexterityContent, request: HTTPRequest) -> list[dict[str, str]]:
    """Title, type and address of the feeds of a question; none without one."""
    feed = SearchFeed(context, request)
    if not feed.available:
        return []
    base, title, query = context.absolute_url(), feed.title, feed.query
    return [
        {
            "title": f"{title}: {kind.title}",
            "type": kind.media_type,
            "url": f"{base}/{name}?{query}",
        }
        for name, kind in KINDS.items()
    ]
