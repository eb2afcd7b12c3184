"""The newest entries of a site's sections, for its first page."""

from ...base.entries.entries import entries_for
from ...base.entries.entries import Entry
from .listings import Listing
from .section import Section
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.contenttypes.behaviors.collection import ICollection
from typing import Any


@dataclass(frozen=True)
class Newest:
    """A section with the first entries of its list."""

    title: str
    url: str
    lead: str
    listing: Listing
    entries: tuple[Entry, ...]

    @property
    def is_reference(self) -> bool:
        return self.listing is Listing.REFERENCE


def sections_of(site: Any) -> Iterator[Section]:
    """The sections that stand in a site itself, in their order."""
    for one in site.objectValues():
        if isinstance(one, Section):
            yield one


def newest_of(section: Section, site_code: str, count: int) -> Newest:
    """The section with at most `count` entries, newest first as its query sorts."""
    collection = ICollection(section)
    found = (
        collection.results(batch=False, brains=True, limit=count)[:count]
        if collection.query
        else ()
    )
    return Newest(
        title=section.title,
        url=section.absolute_url(),
        lead=section.description or "",
        listing=Listing(section.listing or Listing.NONE),
        entries=entries_for(site_code, found),
    )
