"""What a reader asks a register of documents for, read from an address."""

from ...law.effect.blocks import blocks_around
from ...search.register_page.query import RegisterQuery
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
import re
from typing import Any


YEAR = re.compile(r"\d{4}", re.ASCII)


def is_day(value: str) -> bool:
    """Whether a text is a day (ISO)."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Sort(StrEnum):
    """Order of the list."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class DocumentQuery(RegisterQuery):
    """One question to a register."""

    sorts = Sort
    default_sort = Sort.NEWEST
    sort_indexes = {
        Sort.NEWEST: ("issue_date", "descending"),
        Sort.OLDEST: ("issue_date", "ascending"),
    }

    document_type: str = ""
    issuer: str = ""
    issue_year: str = ""
    legal_fields: str = ""
    territorial_scope: str = ""
    effect_today: str = ""
    in_force_on: str = ""
    unit: str = ""

    @classmethod
    def is_value(cls, name: str, value: str) -> bool:
        if name == "in_force_on" and value:
            return is_day(value)
        return name != "issue_year" or bool(YEAR.fullmatch(value))

    def indexed(self, portal_type: str) -> dict[str, Any]:
        said: dict[str, Any] = super().indexed(portal_type)
        if self.issue_year:
            said["issue_year"] = int(self.issue_year)
        if self.in_force_on:
            day = date.fromisoformat(said.pop("in_force_on"))
            said["in_force_days"] = blocks_around(day)
        if self.unit:
            said["unit_code"] = said.pop("unit")
        return said


FACETS = (
    "effect_today",
    "document_type",
    "issuer",
    "issue_year",
    "legal_fields",
    "territorial_scope",
)
