"""Catalog values of everything that can be found."""

from ..law.document_number import NumberError
from ..law.document_number import parse_number
from .lexicon.words import number_keys as keys_of
from Acquisition import aq_base
from datetime import date
from plone.indexer.decorator import indexer
from typing import Any
from zope.interface import Interface


@indexer(Interface)
def number_keys(item: Any) -> list[str]:
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
