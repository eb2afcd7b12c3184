"""`/vi/du-lieu`, `/en/open-data`: every dataset with all the ways to have it."""

from ...base.datasets.catalogue import ABOUT
from ...base.datasets.dataset import Dataset
from ...base.datasets.dataset import datasets
from ...base.datasets.rdf import BY_NAME
from ...base.default_language import with_default
from ...base.dumps.page import address_of
from ...base.dumps.store import files_of
from ...base.english.days import shown_day
from ...base.keeping import EverybodysAnswer
from ...base.page_facts import IPageOfItsOwn
from ...base.uploads.sizes import size_in_words
from ..public.data_licence import named_licence
from .addresses import page_url
from .addresses import VIEWS
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


TITLE = _("heading_open_data", default="Open data")
FORMATS = {
    "application/atom+xml": "Atom",
    "application/json": "JSON",
    "application/jsonl": "JSON Lines",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/xml": "XML",
    "application/zip": "ZIP",
    "text/csv": "CSV",
    "text/xml": "XML",
}


@dataclass(frozen=True)
class Way:
    """A way to have a dataset. Of a file that was made: its size in bytes, its SHA-256,
    and when it came to be what it is; else 0, "" and None.
    """

    title: Message
    url: str
    media_type: str
    size: int = 0
    digest: str = ""
    made_at: datetime | None = None

    @property
    def format(self) -> str:
        return FORMATS.get(self.media_type, self.media_type)


@dataclass(frozen=True)
class Shown:
    """A dataset as the page tells it; `ways`: files first."""

    name: str
    title: Message
    about: Message
    url: str
    ways: tuple[Way, ...]

    @property
    def made_at(self) -> datetime | None:
        return max((one.made_at for one in self.ways if one.made_at), default=None)


@implementer(IPageOfItsOwn)
class OpenDataPage(EverybodysAnswer, BrowserView):
    """What is told of files is what may be given at this moment: one is given no longer
    when something in it was taken away, or ends, which is a moment of its room.
    """

    page_title = TITLE
    about = ABOUT
    day = staticmethod(shown_day)
    licence = staticmethod(named_licence)

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def canonical_url(self) -> str:
        return page_url(self.language)

    def alternates(self) -> list[tuple[str, str]]:
        """Language and address of the page in every language."""
        return with_default({one: page_url(one) for one in VIEWS})

    @cached_property
    def datasets(self) -> list[Shown]:
        return [_shown(name, one) for name, one in datasets()]

    def size(self, way: Way) -> str:
        return size_in_words(way.size, self.language) if way.digest else ""

    def catalogue_files(self) -> list[tuple[str, str]]:
        """Name and address of the catalogue in each form."""
        base = api.portal.get().absolute_url()
        names = {"data.jsonld": "JSON-LD", "data.ttl": "TTL", "data.rdf": "RDF/XML"}
        return [(names[one], f"{base}/{one}") for one in BY_NAME]

    def other_language(self, url: str) -> str | None:
        """Vietnamese, where an English page leads to what stands in it alone."""
        vietnamese = f"{api.portal.get().absolute_url()}/vi/"
        leads_there = self.language != "vi" and url.startswith(vietnamese)
        return "vi" if leads_there else None

    def said(self, message: Message) -> str:
        return str(translate(message, target_language=self.language))


def _shown(name: str, one: Dataset) -> Shown:
    portal = api.portal.get()
    files = (
        Way(
            dump.title,
            address_of(dump),
            dump.media_type,
            made.size,
            made.digest,
            made.made_at,
        )
        for dump, made in files_of(name)
    )
    base = portal.absolute_url()
    others = (
        Way(way.title, f"{base}/{way.path}", way.media_type)
        for way in one.distributions
    )
    # A page of the room has no address of its own but with the place it is of.
    where, at, page = one.page.partition("/@@")
    place: Any = portal.unrestrictedTraverse(where, None)
    url = f"{place.absolute_url()}{at}{page}" if place is not None else base
    return Shown(name, one.title, one.about, url, (*files, *others))
