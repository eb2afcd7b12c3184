"""What the search page shows of a hit: marked words, where they stand, its status."""

from ...base.content_kinds import kind_title
from ...base.date_labels import day_label
from ...base.english.addresses import is_english_page
from ...base.english.counterparts import shows
from ...base.english.words import english_words
from ...base.entries.entries import Entries
from ...base.entries.entries import Entry
from ...editorial.visibility.seen import may_see
from ..query.text_query import TextQuery
from ..question.kinds import language_of
from ..question.reading import Reading
from ..ranking.facts import PLACES
from ..ranking.facts import UNITS
from ..snippets import marked
from .place import HitStatus
from .place import IHitOfType
from .place import NOWHERE
from .place import Place
from .place import place_in_text
from .shown_text import shown_text
from collections import Counter
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from functools import cache
from functools import partial
from html import escape
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zExceptions import NotFound
from zope.component import queryUtility


@dataclass(frozen=True)
class Hit:
    """One result. What ends in `html` has the words asked for in `mark`.

    `lang` is the language of its words where it is not the page's, else None; `lacking`
    are words asked for that it does not hold.
    """

    entry: Entry
    title_html: str
    lead_html: str
    place: Place
    kind: str
    status: HitStatus | None
    lang: str | None
    title_lang: str | None
    lead_lang: str | None
    lacking: tuple[str, ...] = ()


class Hits:
    """Makes hits of catalog results, for whoever asks."""

    def __init__(self, entries: Entries, reading: Reading, request: Any) -> None:
        self._entries = entries
        self._reading = reading
        self._query = reading.query_meant
        self._request = request
        # A page of hits has few types.
        self._kind_title = cache(partial(kind_title, request=request))

    def of(self, brain: AbstractCatalogBrain) -> Hit:
        """The hit; without a place where the item may not be viewed after all."""
        entry = self._entries.of(brain)
        kind = queryUtility(IHitOfType, name=brain.portal_type)
        name = kind.name(brain, self._entries.language) if kind is not None else ""
        if name:
            entry = replace(entry, title=name, lead=entry.title)
        language = language_of(brain) or self._entries.language
        foreign = None if language == self._entries.language else language
        title, lead_said = in_english(brain, name, self._request)
        if title:
            entry = replace(entry, title=title)
        if lead_said:
            entry = replace(entry, lead=lead_said)
        there = _counterpart(brain, self._request)
        if there is not None:
            entry = replace(
                entry,
                title=there.title,
                lead=there.description,
                url=there.absolute_url(),
            )
            name, lead_said, foreign = there.title, there.description, None
        entry = _with_day_of_issue(entry, brain, self._entries.language)
        asked = self._query
        is_told = not asked or there is not None
        place = NOWHERE if is_told else place_of(brain, asked, entry.url, kind)
        # The stretch of an item's text begins with its lead.
        lead = "" if place.html and not (name or lead_said) else entry.lead
        return Hit(
            entry=entry,
            title_html=marked(entry.title, self._query),
            lead_html=marked(lead, self._query),
            place=place,
            kind=self._kind_title(brain.portal_type),
            status=kind.status(brain) if kind is not None else None,
            lang=foreign,
            title_lang=None if name or title else foreign,
            lead_lang=None if lead_said else foreign,
            lacking=tuple(
                self._reading.lacking(
                    brain.getRID(), str(brain.Title), brain.portal_type in UNITS
                )
            ),
        )


def in_english(brain: AbstractCatalogBrain, name: str, request: Any) -> tuple[str, str]:
    """Title and lead for an English page of what is Vietnamese; "" for what its board
    does not say. Beside a name the English title is the lead."""
    if not is_english_page(request):
        return "", ""
    item = _item_of(brain)
    words = english_words(item, request) if item is not None else None
    if words is None or words.has_own_page:
        return "", ""
    if name:
        return "", words.title or words.summary
    return words.title, words.summary


def _counterpart(brain: AbstractCatalogBrain, request: Any) -> Any:
    """The English place that shows what is in a register, on an English page."""
    if brain.portal_type not in PLACES or not is_english_page(request):
        return None
    item = _item_of(brain)
    there = shows(item) if item is not None else None
    return there if there is not None and may_see(there) else None


def each_once(hits: list[Hit]) -> list[Hit]:
    """The same without those that lead where one before them does."""
    return list({hit.entry.url: hit for hit in reversed(hits)}.values())[::-1]


def told_apart(hits: list[Hit]) -> list[Hit]:
    """The same; titles that stand several times say whose they are."""
    often = Counter(hit.entry.title for hit in hits)
    return [
        replace(hit, title_html=f"{hit.title_html} – {escape(hit.entry.unit)}")
        if often[hit.entry.title] > 1 and hit.entry.unit not in ("", hit.entry.title)
        else hit
        for hit in hits
    ]


def place_of(
    brain: AbstractCatalogBrain, query: TextQuery, url: str, kind: Any
) -> Place:
    """Where in an item, shown at `url`, the words stand, for whoever asks.

    `kind` is the IHitOfType of its type, None where it has none.
    """
    item = _item_of(brain)
    if item is None:
        return NOWHERE
    if kind is not None:
        found: Place = kind.place(item, query, url)
        return found
    return place_in_text("", "", shown_text(item), query)


def _item_of(brain: AbstractCatalogBrain) -> Any:
    """The item, for whoever may see it; else None."""
    try:
        # Whether it may be seen is asked of the item itself.
        item = brain._unrestrictedGetObject()
    except (AttributeError, KeyError, NotFound):
        return None
    return item if item is not None and may_see(item) else None


def _with_day_of_issue(
    entry: Entry, brain: AbstractCatalogBrain, language: str
) -> Entry:
    """A document is known by the day it was issued, not by that on which the portal
    took it in."""
    said = getattr(brain, "issue_date", None)
    if not isinstance(said, int):
        return entry
    try:
        day = date(said // 10000, said // 100 % 100, said % 100)
    except ValueError:
        return entry
    return replace(entry, day=day_label(day, language), iso=day.isoformat())
