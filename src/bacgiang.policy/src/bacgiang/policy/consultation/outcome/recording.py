"""Make a record of the register from the text of a draft, to be completed there."""

from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.english.days import shown_day
from ...base.refusal import Refused
from ...editorial.withdrawal.origins import origin_store
from ...legal.documents.by_uid import record_with
from ...legal.documents.official_document import OfficialDocument
from ...legal.documents.uniqueness import seen_holder
from ...legal.intake.accepting import accept_record
from ...legal.intake.record_input import record_input
from ...legal.intake.record_input import RecordInput
from ..versions.store import KeptVersion
from . import refusals
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
from typing import Any


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


def record_in_words(said: Mapping[str, str]) -> str:
    """What readers will be told of the record: a line for each fact there is."""
    try:
        day = shown_day(read_day(said.get("issue_date", "")))
    except WrongDay:
        day = said.get("issue_date", "")
    facts = (said.get(name, "") for name in ("number", "title", "issuer"))
    return "\n".join(filter(None, (*facts, day)))


def make_record(
    draft: DexterityContent, last: KeptVersion | None, said: Any
) -> OfficialDocument:
    """A record in work with the text and the identities of the last version.

    Whoever ends the consultation makes it (`ending` asks for the right): it is no more
    than the draft with the facts of its issue, and its board approves and publishes it.
    `said`: facts by the names in FIELDS, as texts. Raises Refused.
    """
    given = recordable(draft, last, said)
    result = accept_record(given, draft.owning_unit, TYPE)
    if result.refusals:
        raise Refused(result.refusals[0])
    made: Any = record_with(result.uid)
    # Its words are the draft's, and closed with it.
    origin_store().add(result.uid, IUUID(draft))
    origin_store().meet(IUUID(draft))
    return made


def recordable(
    draft: DexterityContent, last: KeptVersion | None, said: Any
) -> RecordInput:
    """What the record is made of. Raises Refused where there is one already."""
    given = _given(last, said)
    document = createContent(TYPE, **given.values)
    document.owner_unit = draft.owning_unit
    if seen_holder(document) is not None:
        raise Refused(refusals.IN_THE_REGISTER)
    return given


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
