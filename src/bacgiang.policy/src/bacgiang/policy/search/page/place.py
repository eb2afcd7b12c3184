"""Where in an item the words asked for stand; types of other rooms plug in here."""

from ..query.text_query import TextQuery
from ..snippets import snippet
from collections.abc import Sequence
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.interface import Interface


@dataclass(frozen=True)
class Place:
    """Where the words stand: an address and name, "" for the item as a whole; and a
    stretch of the text as HTML, safe to show. `remark` is what has to be known of that
    place, None for nothing; `is_in_page_language`: the stretch marks what is not.
    """

    url: str
    name: str
    html: str
    remark: Any = None
    is_in_page_language: bool = False


NOWHERE = Place("", "", "")


@dataclass(frozen=True)
class HitStatus:
    """Where an item stands (in force, open for opinions), and the style of that.

    `remark` is what has to be known beside it, None for nothing. `is_last`: it helps
    nobody, and stands behind all else of the page.
    """

    title: Any
    css_class: str
    remark: Any = None
    is_last: bool = False


class IHitOfType(Interface):
    """Utility named by a portal type: how its items are shown among results."""

    def status(brain: AbstractCatalogBrain) -> HitStatus | None:  # noqa: N805
        """Where the item stands today; None for what has no such thing."""

    def name(brain: AbstractCatalogBrain, language: str) -> str:  # noqa: N805
        """What the item is called; "" where its title is its name."""

    def place(item: DexterityContent, query: TextQuery, url: str) -> Place:  # noqa: N805
        """Where in the item, which stands at `url`, the words are; else NOWHERE."""


@dataclass(frozen=True)
class OtherPage:
    """A page that is no item, in the language of whoever asks; `kind` is a message.

    One that is asked for by name stands first, others behind the best hit.
    """

    title: str
    url: str
    lead: str
    kind: Any
    is_named: bool


class IOtherPages(Interface):
    """Utility of a room whose pages are no items: they are hits, too."""

    def about(words: str, language: str) -> Sequence[OtherPage]:  # noqa: N805
        """Pages on the words (folded or not), best first."""


def place_in_text(url: str, name: str, text: str, query: TextQuery) -> Place:
    """The stretch of a text that holds the words, NOWHERE when none does."""
    html = snippet(text, query)
    return Place(url, name, html) if "<mark>" in html else NOWHERE
