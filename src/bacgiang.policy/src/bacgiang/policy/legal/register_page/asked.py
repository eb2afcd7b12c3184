"""What a reader asks a register for, read from an address; anything odd is ignored."""

from ...search.asked_values import as_query
from ...search.asked_values import MAX_TOKEN
from ...search.asked_values import start_value
from ...search.asked_values import text_value
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from enum import StrEnum
import re
from typing import Any


YEAR = re.compile(r"\d{4}", re.ASCII)


class Sort(StrEnum):
    """Order of the list."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class Asked:
    """One question to a register. Empty means that nothing is narrowed down.

    Its address can be kept and given to others: the same question, asked anew.
    """

    text: str = ""
    document_type: str = ""
    issuer: str = ""
    issue_year: str = ""
    legal_fields: str = ""
    territorial_scope: str = ""
    effect_today: str = ""
    unit: str = ""
    sort: Sort | None = None
    start: int = 0

    @property
    def order(self) -> Sort:
        if self.sort is not None and (self.text or self.sort is not Sort.RELEVANCE):
            return self.sort
        return Sort.RELEVANCE if self.text else Sort.NEWEST

    @property
    def is_narrowed(self) -> bool:
        return any(getattr(self, name) for name in (*FACETS, "text", "unit"))

    def address(self) -> str:
        """The question as the query of an address; empty for the whole register."""
        return as_query(self, (one.name for one in fields(self)))

    def but(self, **changes: Any) -> "Asked":
        """Another question, from its first page on."""
        return replace(self, **{"start": 0, **changes})


FACETS = (
    "effect_today",
    "document_type",
    "issuer",
    "issue_year",
    "legal_fields",
    "territorial_scope",
)


def asked(form: Mapping[str, Any]) -> Asked:
    """The question in a form or address."""
    facets = {name: text_value(form, name, MAX_TOKEN) for name in FACETS}
    if not YEAR.fullmatch(facets["issue_year"]):
        facets["issue_year"] = ""
    return Asked(
        text=text_value(form, "text"),
        unit=text_value(form, "unit", MAX_TOKEN),
        sort=_sort(form.get("sort")),
        start=start_value(form, "start"),
        **facets,
    )


def _sort(value: Any) -> Sort | None:
    return Sort(value) if isinstance(value, str) and value in tuple(Sort) else None
