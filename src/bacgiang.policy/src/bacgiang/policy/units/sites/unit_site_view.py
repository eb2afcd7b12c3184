"""The first page of a unit's site: the newest of every section."""

from .listings import Listing
from .section import Section
from dataclasses import dataclass
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from Products.Five import BrowserView
from typing import Any


NEWEST = 5


@dataclass(frozen=True)
class Newest:
    """A section with the first entries of its list."""

    title: str
    url: str
    is_reference: bool
    entries: tuple[Any, ...]


class UnitSiteView(BrowserView):
    """Sections with what is newest in each; empty ones are left out."""

    def newest(self) -> list[Newest]:
        sections = (one for one in self.context.objectValues() if self._listed(one))
        found = [self._newest(section) for section in sections]
        return [one for one in found if one.entries]

    def _listed(self, obj: Any) -> bool:
        return isinstance(obj, Section) and bool(ICollection(obj).query)

    def _newest(self, section: Section) -> Newest:
        results = ICollection(section).results(batch=False, brains=True, limit=NEWEST)
        return Newest(
            title=section.title,
            url=section.absolute_url(),
            is_reference=section.listing == Listing.REFERENCE.value,
            entries=tuple(results[:NEWEST]),
        )

    @property
    def is_closed(self) -> bool:
        return api.content.get_state(self.context) == "closed"
