"""What a reader asks the register of drafts for, read from an address."""

from ...search.register_page.query import RegisterQuery
from ..timing.consultation import ConsultationState
from ..timing.states import uids_in
from dataclasses import dataclass
from typing import Any


DRAFTS = "LegalDraft"


@dataclass(frozen=True)
class DraftQuery(RegisterQuery):
    """One question to the register."""

    state: str = ""
    unit_code: str = ""
    legal_fields: str = ""
    issue_year: str = ""

    @classmethod
    def is_value(cls, name: str, value: str) -> bool:
        match name:
            case "state":
                return value in tuple(ConsultationState)
            case "issue_year":
                return value.isascii() and value.isdigit() and len(value) <= 4
        return True

    def indexed(self, portal_type: str) -> dict[str, Any]:
        said: dict[str, Any] = super().indexed(portal_type)
        if self.issue_year:
            said["issue_year"] = int(self.issue_year)
        if self.state:
            said["UID"] = uids_in(ConsultationState(said.pop("state"))) or [""]
        return said

    def catalog_query(self, portal_type: str) -> dict[str, Any]:
        """Newest first; with words, best match first."""
        said = super().catalog_query(portal_type)
        if not self.text:
            said |= {"sort_on": "effective", "sort_order": "descending"}
        return said
