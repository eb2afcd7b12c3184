"""What a draft is called: by a word that says that it is one."""

from ...text.folding import fold
from .schema import ILegalDraft
from plone import api
from Products.GenericSetup.tool import SetupTool
import re


DRAFT = "Dự thảo"
# A mark before the title, of a sample say: it stays in front.
_MARKED = re.compile(r"((?:\[[^\]]*\]\s*)?)(.*)", re.DOTALL)


def called_draft(title: str) -> str:
    """The title with “Dự thảo” before it, unless it says so itself; "" stays."""
    found = _MARKED.fullmatch(title)
    mark, rest = found.groups() if found is not None else ("", title)
    if not rest or fold(rest).startswith(fold(DRAFT)):
        return title
    return f"{mark}{DRAFT} {rest}"


def called_in_english(title: str) -> str:
    """The same of an English title."""
    found = _MARKED.fullmatch(title)
    mark, rest = found.groups() if found is not None else ("", title)
    if not rest or re.search(r"\bdraft", rest, re.IGNORECASE):
        return title
    return f"{mark}Draft: {rest}"


def call_drafts(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101: lists call drafts what pages do."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        object_provides=ILegalDraft.__identifier__
    ):
        draft = brain._unrestrictedGetObject()
        draft.reindexObject(idxs=["Title", "sortable_title"])
