"""What a reader asks a register of procedures for, read from an address."""

from ...search.asked_values import as_query
from ...search.asked_values import MAX_TOKEN
from ...search.asked_values import start_value
from ...search.asked_values import text_value
from ...text.collation import INDEX_LETTERS
from ...text.collation import NO_LETTER
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from enum import StrEnum
from typing import Any


class Sort(StrEnum):
    """Order of the list."""

    RELEVANCE = "relevance"
    NAME = "name"
    CODE = "code"
    CHANGED = "changed"


@dataclass(frozen=True)
class Asked:
    """One question to a register. Empty means that nothing is narrowed down."""

    text: str = ""
    procedure_field: str = ""
    doers: str = ""
    audiences: str = ""
    procedure_levels: str = ""
    service_level: str = ""
    is_online: str = ""
    effect_today: str = ""
    first_letter: str = ""
    sort: Sort | None = None
    start: int = 0

    @property
    def order(self) -> Sort:
        if self.sort is not None and (self.text or self.sort is not Sort.RELEVANCE):
            return self.sort
        return Sort.RELEVANCE if self.text else Sort.NAME

    @property
    def is_narrowed(self) -> bool:
        return any(getattr(self, name) for name in (*CONDITIONS, "text"))

    def address(self) -> str:
        """The question as the query of an address; empty for the whole register."""
        return as_query(self, (one.name for one in fields(self)))

    def but(self, **changes: Any) -> "Asked":
        """Another question, from its first page on."""
        return replace(self, **{"start": 0, **changes})


FACETS = (
    "procedure_field",
    "doers",
    "audiences",
    "procedure_levels",
    "service_level",
    "is_online",
    "effect_today",
)
FACETS_OF_FORMS = ("procedure_field", "effect_today")
CONDITIONS = (*FACETS, "first_letter")
LETTERS = (*INDEX_LETTERS, NO_LETTER)


def asked(form: Mapping[str, Any]) -> Asked:
    """The question in a form or address."""
    said = {name: text_value(form, name, MAX_TOKEN) for name in CONDITIONS}
    if said["first_letter"] not in LETTERS:
        said["first_letter"] = ""
    sort = text_value(form, "sort")
    return Asked(
        text=text_value(form, "text"),
        sort=Sort(sort) if sort in tuple(Sort) else None,
        start=start_value(form, "start"),
        **said,
    )
