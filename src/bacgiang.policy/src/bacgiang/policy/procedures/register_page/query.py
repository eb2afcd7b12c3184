"""What a reader asks a register of procedures for, read from an address."""

from ...search.register_page.query import RegisterQuery
from ...text.collation import INDEX_LETTERS
from ...text.collation import NO_LETTER
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


PROCEDURES = "Procedure"
FORMS = "ProcedureForm"
LETTERS = (*INDEX_LETTERS, NO_LETTER)


class Sort(StrEnum):
    """Order of the list."""

    RELEVANCE = "relevance"
    NAME = "name"
    CODE = "code"
    CHANGED = "changed"


@dataclass(frozen=True)
class ProcedureQuery(RegisterQuery):
    """One question to a register."""

    sorts = Sort
    default_sort = Sort.NAME
    sort_indexes = {
        Sort.NAME: ("sortable_title", "ascending"),
        Sort.CODE: ("procedure_code", "ascending"),
        Sort.CHANGED: ("modified", "descending"),
    }

    procedure_field: str = ""
    doers: str = ""
    audiences: str = ""
    procedure_levels: str = ""
    service_level: str = ""
    is_online: str = ""
    effect_today: str = ""
    first_letter: str = ""

    @classmethod
    def is_value(cls, name: str, value: str) -> bool:
        return name != "first_letter" or value in LETTERS

    def indexed(self, portal_type: str) -> dict[str, Any]:
        said = super().indexed(portal_type)
        if portal_type == FORMS and self.doers:
            said["unit_code"] = said.pop("doers")
        return said


FACETS = tuple(name for name in ProcedureQuery.conditions() if name != "first_letter")
FACETS_OF_FORMS = ("procedure_field", "effect_today")
