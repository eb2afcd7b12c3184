"""What the search page shows of a hit: marked words, and where they stand."""

from ...editorial.visibility.seen import may_see
from ...units.sites.entries import Entries
from ...units.sites.entries import Entry
from ..query.text_query import TextQuery
from ..snippets import marked
from .place import IHitOfType
from .place import NOWHERE
from .place import Place
from .place import place_in_text
from .shown_text import shown_text
from AccessControl import Unauthorized
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from zExceptions import NotFound
from zope.component import queryUtility


@dataclass(frozen=True)
class Hit:
    """One result. `lead_html` and `place.html` have the words asked for in `mark`."""

    entry: Entry
    lead_html: str
    place: Place


class Hits:
    """Makes hits of catalog results, for whoever asks."""

    def __init__(self, entries: Entries, query: TextQuery) -> None:
        self._entries = entries
        self._query = query

    def of(self, brain: Any) -> Hit:
        """The hit; without a place where the item may not be viewed after all."""
        entry = self._entries.of(brain)
        name = self._name(brain)
        if name:
            entry = replace(entry, title=name, lead=entry.title)
        place = self._place(brain, entry) if self._query else NOWHERE
        # The stretch of an item's text begins with its lead.
        lead = "" if place.html and not name else entry.lead
        return Hit(entry, marked(lead, self._query), place)

    def _name(self, brain: Any) -> str:
        """What an item is called where that is not its title; "" otherwise."""
        kind = queryUtility(IHitOfType, name=brain.portal_type)
        return kind.name(brain, self._entries.language) if kind is not None else ""

    def _place(self, brain: Any, entry: Entry) -> Place:
        try:
            item = brain.getObject()
        except (AttributeError, KeyError, NotFound, Unauthorized):
            return NOWHERE
        if item is None or not may_see(item):
            return NOWHERE
        kind = queryUtility(IHitOfType, name=brain.portal_type)
        if kind is not None:
            return kind.place(item, self._query, entry.url)
        return place_in_text("", "", shown_text(item), self._query)
