"""Make a record of the register from the text of a draft, to be completed there."""

from ...base.refusal import Refused
from ...legal.documents.by_uid import record_with
from ...legal.documents.official_document import OfficialDocument
from ...legal.documents.register import find_document_register
from ...legal.documents.uniqueness import exists
from ...legal.intake.accepting import accept_record
from ...legal.intake.record_input import record_input
from ...legal.intake.record_input import RecordInput
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..versions.store import KeptVersion
from . import refusals
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import createContent
from typing import Any


ADD = "bacgiang.policy: Add official document"
TYPE = "LegalDocument"
FIELDS = ("title", "number", "document_type", "issuer", "issue_date")


def facts_from(draft: DexterityContent) -> dict[str, str]:
    """What the draft says already of the document it becomes."""
    return {
        "title": draft.title or "",
        "number": "",
        "document_type": draft.becomes_type or "",
        "issuer": draft.becomes_issuer or "",
        "issue_date": "",
    }


def may_add(draft: DexterityContent) -> bool:
    """Whether whoever acts may add documents for the unit in charge of the draft."""
    unit = draft.owning_unit
    where = (
        find_document_register(TYPE, api.portal.get())
        if unit == main_unit_code()
        else find_site(unit)
    )
    return where is not None and bool(api.user.has_permission(ADD, obj=where))


def make_record(
    draft: DexterityContent, last: KeptVersion | None, said: Any
) -> OfficialDocument:
    """A record in work with the text and the identities of the last version.

    `said`: facts by the names in FIELDS, as texts. Raises Refused.
    """
    if not may_add(draft):
        raise Refused(refusals.MAY_NOT_ADD)
    given = _given(last, said)
    document = createContent(TYPE, **given.values)
    document.owner_unit = draft.owning_unit
    if exists(document) is not None:
        raise Refused(refusals.IN_THE_REGISTER)
    result = accept_record(given, draft.owning_unit, TYPE)
    if result.refusals:
        raise Refused(result.refusals[0])
    made: Any = record_with(result.uid)
    return made


def _given(last: KeptVersion | None, said: Any) -> RecordInput:
    if not isinstance(said, dict) or set(said) - set(FIELDS):
        raise Refused(refusals.UNREADABLE)
    if not all(isinstance(value, str) for value in said.values()):
        raise Refused(refusals.UNREADABLE)
    # What is left empty is empty: a draft tells nothing sure of number and signature.
    item: dict[str, Any] = {name: said.get(name) or None for name in FIELDS}
    if last is not None and last.text is not None:
        item["akn"] = last.text.akn.decode()
    try:
        return record_input(item)
    except Refused as error:
        raise Refused(error.refusals[0]) from error
