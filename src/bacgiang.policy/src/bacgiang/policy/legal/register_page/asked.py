"""What a reader asks a register for, read from an address; anything odd is ignored."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from enum import StrEnum
import re
from typing import Any
from urllib.parse import urlencode


MAX_TEXT = 500
MAX_TOKEN = 300
MAX_START = 10_000_000
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
        said = {
            one.name: str(getattr(self, one.name))
            for one in fields(self)
            if getattr(self, one.name)
        }
        return urlencode(said)

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
    facets = {name: _text(form.get(name), MAX_TOKEN) for name in FACETS}
    if not YEAR.fullmatch(facets["issue_year"]):
        facets["issue_year"] = ""
    return Asked(
        text=_text(form.get("text"), MAX_TEXT),
        unit=_text(form.get("unit"), MAX_TOKEN),
        sort=_sort(form.get("sort")),
        start=_start(form.get("start")),
        **facets,
    )


def _text(value: Any, longest: int) -> str:
    return " ".join(value.split())[:longest] if isinstance(value, str) else ""


def _sort(value: Any) -> Sort | None:
    return Sort(value) if isinstance(value, str) and value in tuple(Sort) else None


def _start(value: Any) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return min(int(value[:9]), MAX_START)
    return 0
