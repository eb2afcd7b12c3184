"""All feeds that a hub is told of, and what stands in them now."""

from ...base.as_visitor import as_visitor
from ...editorial.public.feeds.feed import IEditorialFeed
from ...editorial.public.feeds.pages import KINDS
from collections.abc import Iterator
from hashlib import sha256
from plone import api
from zope.component import getGlobalSiteManager
from zope.component import queryAdapter


def feeds_now() -> Iterator[tuple[str, str]]:
    """The address of each feed's place, and a digest of what visitors read there."""
    catalog = api.portal.get_tool("portal_catalog")
    with as_visitor():
        for brain in catalog(object_provides=_kinds_of_places()):
            place = brain.getObject()
            feed = queryAdapter(place, IEditorialFeed)
            if feed is not None and feed.available and not feed.query:
                entries = [(one.UID, str(one.modified)) for one in feed._newest]
                yield place.absolute_url(), sha256(repr(entries).encode()).hexdigest()


def addresses_at(place: str) -> list[str]:
    """Of the feeds of a place, one in each format."""
    return [f"{place}/{name}" for name in KINDS]


def _kinds_of_places() -> list[str]:
    return sorted(
        {
            one.required[0].__identifier__
            for one in getGlobalSiteManager().registeredAdapters()
            if one.provided is IEditorialFeed and len(one.required) == 1
        }
    )
