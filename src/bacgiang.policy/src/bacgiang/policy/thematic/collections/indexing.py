"""What the catalog is told of records: the same few indexes for every collection."""

from ...base.english.fields import words_in_english
from .fields import cells_of
from .fields import in_words
from .fields import Kind
from .fields import stored
from .record import ICollectionRecord
from plone.indexer.decorator import indexer
from typing import Any


FACETS = ("record_sector", "record_place", "record_status", "record_kind")
"""Indexes of one value each that a collection has its fields stand in."""
NUMBER = "record_number"
_SEARCHED = (Kind.LINE, Kind.TEXT, Kind.CHOICE, Kind.CHOICES)


def searched_text(record: Any) -> str:
    """All words of a record, in Vietnamese, and those in English."""
    fields = cells_of(record.collection).values()
    said = [
        in_words(one, stored(record, one.name), "vi")
        for one in fields
        if one.kind in _SEARCHED
    ]
    return " \n".join(text for text in (*said, words_in_english(record)) if text)


@indexer(ICollectionRecord)
def record_searchable_text(record: Any) -> str:
    return searched_text(record)


def _facet_in(index: str) -> Any:
    """The indexer of a facet: what its collection has stand there."""

    @indexer(ICollectionRecord)
    def facet(record: Any) -> str:
        name = record.collection.facets.get(index)
        value = stored(record, name) if name else None
        if value is None:
            raise AttributeError(index)
        return str(value)

    return facet


record_sector, record_place, record_status, record_kind = map(_facet_in, FACETS)


@indexer(ICollectionRecord)
def record_number(record: Any) -> float:
    name = record.collection.number
    value = stored(record, name) if name else None
    if value is None:
        raise AttributeError(NUMBER)
    return float(value)
