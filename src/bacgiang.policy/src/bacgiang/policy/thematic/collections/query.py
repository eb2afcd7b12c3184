"""What a reader asks a collection for, read from an address."""

from ...search.register_page.query import RegisterQuery
from .indexing import NUMBER
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """Order of the list."""

    RELEVANCE = "relevance"
    NAME = "name"
    NUMBER = "number"
    CHANGED = "changed"


@dataclass(frozen=True)
class RecordQuery(RegisterQuery):
    """One question; the conditions are the indexes of `indexing.FACETS`."""

    sorts = Sort
    default_sort = Sort.NAME
    sort_indexes = {
        Sort.NAME: ("sortable_title", "ascending"),
        Sort.NUMBER: (NUMBER, "descending"),
        Sort.CHANGED: ("modified", "descending"),
    }

    record_sector: str = ""
    record_place: str = ""
    record_status: str = ""
    record_kind: str = ""
