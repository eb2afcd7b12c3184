"""What the search page shows of a hit: marked words, and where they stand."""

from ...editorial.visibility.seen import may_see
from ...legal.documents.official_document import IOfficialDocument
from ...legal.documents.original import IOriginal
from ...legal.vocabularies.tables import table
from ...units.sites.entries import Entries
from ...units.sites.entries import Entry
from ..attachments.extracted import kept_text
from ..documents.passage_in_document import passage_in
from ..query.text_query import TextQuery
from ..snippets import marked
from ..snippets import snippet
from .shown_text import LONGEST
from .shown_text import shown_text
from AccessControl import Unauthorized
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from zExceptions import NotFound


@dataclass(frozen=True)
class Place:
    """Where the words stand: an address and name, "" for the item as a whole; and a
    stretch of the text as HTML, safe to show."""

    url: str
    name: str
    html: str


NOWHERE = Place("", "", "")


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
        """Type and number of a document; "" for anything that has no number."""
        number = getattr(brain, "document_number", None)
        if not isinstance(number, str) or not number:
            return ""
        kind = table("bacgiang.document_types").get(brain.document_type)
        return f"{kind.title(self._entries.language)} {number}" if kind else number

    def _place(self, brain: Any, entry: Entry) -> Place:
        try:
            item = brain.getObject()
        except (AttributeError, KeyError, NotFound, Unauthorized):
            return NOWHERE
        if item is None or not may_see(item):
            return NOWHERE
        if IOfficialDocument.providedBy(item):
            return self._in_document(item, entry.url)
        return self._in_text("", "", shown_text(item))

    def _in_document(self, document: Any, url: str) -> Place:
        passage = passage_in(document, self._query)
        if passage is not None:
            name = f"{passage.num} {passage.heading}".strip()
            return Place(f"{url}#{passage.eid}", name, passage.html)
        for each in document.objectValues():
            if IOriginal.providedBy(each) and may_see(each):
                text = kept_text(each.file)[:LONGEST]
                place = self._in_text(f"{url}#{each.getId()}", each.title, text)
                if place.html:
                    return place
        return NOWHERE

    def _in_text(self, url: str, name: str, text: str) -> Place:
        html = snippet(text, self._query)
        return Place(url, name, html) if "<mark>" in html else NOWHERE
