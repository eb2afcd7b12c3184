"""Find the document that a draft became: by address, UID or number."""

from ...base.dates import day_of
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ...editorial.visibility.seen import WORK
from ...editorial.working_copy.rules import is_working_copy
from ...editorial.working_copy.rules import working_copy_of
from ...law.document_number import NumberError
from ...law.document_number import parse_number
from ...legal.documents.by_identity import records_under
from ...legal.documents.by_uid import record_with
from ...legal.documents.official_document import IOfficialDocument
from ...legal.documents.official_document import OfficialDocument
from ...legal.vocabularies.issuers import issuer_token
from ..timing.store import consultation_of
from ..versions.adoptions import adoption_store
from . import refusals
from collections.abc import Iterable
from plone import api
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from urllib.parse import unquote
from urllib.parse import urlsplit


LONGEST = 1000
_UID = re.compile(r"[0-9a-f]{32}", re.ASCII)


def chosen_document(draft: DexterityContent, said: Any) -> OfficialDocument:
    """The document that was meant. Raises Refused.

    What whoever asks may not see is not told apart from what there is not.
    """
    text = said.strip() if isinstance(said, str) else ""
    found = _seen(_named(text)) if 0 < len(text) <= LONGEST else []
    if not found:
        raise Refused(refusals.NOT_FOUND)
    if len(found) > 1:
        raise Refused(refusals.SEVERAL)
    document = found[0]
    if not _fits(draft, document):
        raise Refused(refusals.OF_OTHERS)
    if working_copy_of(document) is not None:
        raise Refused(refusals.COPY_UNDER_WAY)
    others = set(adoption_store().drafts_of(document.UID())) - {draft.UID()}
    if others:
        raise Refused(refusals.OTHER_DRAFT)
    return document


def _named(said: str) -> Iterable[Any]:
    if _UID.fullmatch(said):
        return (record_with(said),)
    if "://" in said or said.startswith("/"):
        return (_at(said),)
    try:
        number = parse_number(said)
    except NumberError:
        return ()
    exact = list(records_under(number.key))
    return exact or records_under(*number.search_keys()[1:])


def _at(address: str) -> Any | None:
    """What stands at an address of this portal, the page of a view included."""
    site = api.portal.get()
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return None
    steps = [one for one in path.split("/") if one and one != site.getId()]
    found: Any = site
    for step in steps:
        if step == "view" or step.startswith("@@"):
            break
        # Contents alone: no method or attribute is reached by an address.
        if not hasattr(found, "objectIds") or step not in found.objectIds():
            return None
        found = found[step]
    return found


def _seen(found: Iterable[Any]) -> list[OfficialDocument]:
    return [
        one
        for one in found
        if IOfficialDocument.providedBy(one)
        and not is_working_copy(one)
        and may_see(one)
    ]


def _fits(draft: DexterityContent, document: OfficialDocument) -> bool:
    """Of the unit that drafted it, of whoever works on it, or what the draft says that
    it becomes: the public page of others' law is not for any unit to write on.
    """
    return (
        document.owning_unit == draft.owning_unit
        or bool(api.user.has_permission(WORK, obj=document))
        or _is_announced(draft, document)
    )


def _is_announced(draft: DexterityContent, document: OfficialDocument) -> bool:
    """Whether type and issuer are those the public draft names, and it came later."""
    day, consultation = document.issue_date, consultation_of(draft)
    if day is None or consultation is None or not draft.becomes_issuer:
        return False
    return (
        document.document_type == draft.becomes_type
        and document.issuer_token == issuer_token(draft.becomes_issuer, day)
        and day >= day_of(consultation.opens)
    )
