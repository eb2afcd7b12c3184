"""What a reader asks the register of drafts for, read from an address."""

from ...search.asked_values import as_query
from ...search.asked_values import MAX_TOKEN
from ...search.asked_values import start_value
from ...search.asked_values import text_value
from ..timing.consultation import ConsultationState
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from typing import Any


@dataclass(frozen=True)
class Asked:
    """One question to the register. Empty means that nothing is narrowed down."""

    text: str = ""
    state: str = ""
    unit_code: str = ""
    legal_fields: str = ""
    issue_year: str = ""
    start: int = 0

    @property
    def is_narrowed(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))

    def address(self) -> str:
        """The question as the query of an address; empty for the whole register."""
        return as_query(self, (one.name for one in fields(self)))

    def but(self, **changes: Any) -> "Asked":
        """Another question, from its first page on."""
        return replace(self, **{"start": 0, **changes})


def asked(form: Mapping[str, Any]) -> Asked:
    """The question in a form or address."""
    state = text_value(form, "state", MAX_TOKEN)
    year = text_value(form, "issue_year", 4)
    return Asked(
        text=text_value(form, "text"),
        state=state if state in tuple(ConsultationState) else "",
        unit_code=text_value(form, "unit_code", MAX_TOKEN),
        legal_fields=text_value(form, "legal_fields", MAX_TOKEN),
        issue_year=year if year.isascii() and year.isdigit() else "",
        start=start_value(form, "start"),
    )
