"""Put a new draft into the register: `<register>/<year>/<short name>`."""

from ...text.folding import fold
from ...units.owning import apply_owner
from ..register.registers import DraftRegister
from .legal_draft import LegalDraft
from collections.abc import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
import re
from typing import Any


_NOT_NAME = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 80


def place(register: DraftRegister, draft: LegalDraft) -> LegalDraft:
    """Add the draft and return it in its place, with its unit's levels on it.

    The caller has checked the rights; nobody needs one on the folder of the year.
    """
    apply_owner(draft)
    year = year_folder(register, draft.opens.year)
    draft.id = short_name(draft.title, year)
    draft.language = register.language or "vi"
    return addContentToContainer(year, draft, checkConstraints=False)


def year_folder(register: DraftRegister, year: int) -> Any:
    """The folder of a year, made when it is missing."""
    name = str(year)
    if name not in register:
        folder = createContent("RegisterYear", id=name, title=name)
        folder.language = register.language or "vi"
        addContentToContainer(register, folder, checkConstraints=False)
    return register[name]


def short_name(title: str, taken: Container[str]) -> str:
    """A name of small letters and figures that is free in the folder."""
    name = _NOT_NAME.sub("-", fold(title)).strip("-")[:LONGEST_NAME].strip("-")
    name = name or "du-thao"
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free
