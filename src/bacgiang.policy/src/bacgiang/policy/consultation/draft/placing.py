"""Put a new draft into the register: `<register>/<year>/<short name>`."""

from ...editorial.registers.placing import free_name
from ...editorial.registers.placing import place_in
from ...editorial.registers.placing import year_folder
from ..register.registers import DraftRegister
from .legal_draft import LegalDraft


LONGEST_NAME = 80


def place(register: DraftRegister, draft: LegalDraft) -> LegalDraft:
    """Add the draft and return it in its place. The caller has checked the rights."""
    year = year_folder(register, draft.opens.year)
    name = free_name(draft.title, year, "du-thao", LONGEST_NAME)
    return place_in(year, draft, name)
