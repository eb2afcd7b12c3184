"""Catalog values of everything that can be found."""

from ..base.dates import TIME_ZONE
from ..law.document_number import NumberError
from ..law.document_number import parse_number
from ..text.collation import sort_key
from .lexicon.tokens import number_keys as keys_of
from Acquisition import aq_base
from DateTime import DateTime
from datetime import date
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer
from zope.interface import Interface


UNPUBLISHED = 1969
"""Plone's own mark for a date that was not set."""
SORTED_BY = 60
"""Letters of a title that decide where it stands among others; as many for each item
are kept three times (letters, tones, case)."""


@indexer(Interface)
def number_keys(item: DexterityContent) -> list[str]:
    """Keys of the number an item bears (its field ``number``); none for most items."""
    number = getattr(aq_base(item), "number", None)
    if not isinstance(number, str):
        return []
    issued = getattr(aq_base(item), "issue_date", None)
    try:
        parsed = parse_number(number)
    except NumberError:
        return []
    return keys_of(parsed, issued.year if isinstance(issued, date) else None)


@indexer(IDexterityContent)
def sortable_title(item: DexterityContent) -> str:
    """The place of a title in the Vietnamese alphabet: a ă â b c d đ e ê …, and tones
    by their order. Plone's own takes the marks off."""
    title = item.Title()
    return sort_key(title[:SORTED_BY]) if isinstance(title, str) else ""


@indexer(Interface)
def year(item: DexterityContent) -> int:
    """Year of issue of a document, of publication of anything else.

    Raises AttributeError for what was not published: it has no year.
    """
    issued = getattr(aq_base(item), "issue_date", None)
    if isinstance(issued, date):
        return issued.year
    published = item.effective()
    if not isinstance(published, DateTime) or published.year() <= UNPUBLISHED:
        raise AttributeError("year")
    return int(published.toZone(TIME_ZONE).year())
