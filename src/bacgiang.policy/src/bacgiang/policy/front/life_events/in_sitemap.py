"""Life events in the sitemap: their pages are no items of the catalog."""

from ...base.page_facts import IPagesOfSitemap
from .addresses import event_url
from .addresses import VIEWS
from .gathering import shown_events
from collections.abc import Iterator
from zope.interface import implementer


@implementer(IPagesOfSitemap)
class EventsInSitemap:
    """The list and every life event that has something to show."""

    def pages(self) -> Iterator[dict[str, str]]:
        events = shown_events()
        for identifier in ("", *(one.id for one in events)) if events else ():
            yield {language: event_url(identifier, language) for language in VIEWS}
