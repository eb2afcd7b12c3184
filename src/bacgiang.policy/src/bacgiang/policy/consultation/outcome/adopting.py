"""What a draft became is said by two persons, where the words are one's own, or the
document is not public or another unit's: nothing takes it back.
"""

from ...base.english.days import shown_day
from ...base.refusal import Refused
from ...editorial.visibility.seen import is_public
from ...legal.documents.official_document import OfficialDocument
from ...units.public_lines import LinesComeOut
from ..timing.consultation import Outcome
from ..timing.second_person import ADOPTION
from ..timing.second_person import is_agreed
from ..timing.second_person import require_declared
from ..versions.provisions import last_version
from . import refusals
from .choosing import chosen_document
from .ending import adopt_document
from .ending import adopt_named
from .ending import adopt_record
from .ending import adoptable
from .ending import issued_in_time
from .ending import named
from .identity_transfer import succession_of
from .recording import FIELDS
from .recording import record_in_words
from .recording import recordable
from datetime import date
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify


def named_by_two(
    draft: DexterityContent, name: str, issued: date | None, *, is_declared: bool
) -> Outcome | None:
    """Propose it, None; or `adopt_named`, where somebody else has proposed the same.

    `is_declared`, here and below: that the words disclose no secret (4.2a). Raises
    Refused; nothing is changed then.
    """
    said = named(draft, name, issued)
    require_declared(is_declared)
    day = issued.isoformat() if issued is not None else ""
    facts = {"how": "named", "name": said, "issued": day}
    if not is_agreed(draft, ADOPTION, facts, f"{said}\n{shown_day(issued)}".strip()):
        return None
    return adopt_named(draft, said, issued)


def recorded_by_two(
    draft: DexterityContent, given: Any, *, is_declared: bool
) -> Outcome | None:
    """The same of `adopt_record`: number or title come out before the record does."""
    consultation = adoptable(draft, datetime.now(UTC))
    day = recordable(draft, last_version(draft), given).values.get("issue_date")
    if day is not None:
        issued_in_time(consultation, day)
    facts = {"how": "record", **{name: given.get(name, "") for name in FIELDS}}
    notify(LinesComeOut({name: facts[name] for name in ("title", "number")}))
    require_declared(is_declared)
    if not is_agreed(draft, ADOPTION, facts, record_in_words(facts)):
        return None
    return adopt_record(draft, given)


def document_by_two(
    draft: DexterityContent, said: Any, digest: str, *, is_declared: bool
) -> Outcome | None:
    """`adopt_document`, by one person where the document is of the draft's own unit and
    public: only then has somebody approved what comes out of it here. `is_declared` is
    asked of what is not public.
    """
    adoptable(draft, datetime.now(UTC))
    document = chosen_document(draft, said)
    is_out = is_public(document)
    if not is_out or document.owning_unit != draft.owning_unit:
        _require_looked_at(draft, document, digest)
        facts = {"how": "document", "document": document.UID(), "digest": digest}
        words = document.number or document.title
        if not is_out:
            words = _come_out(document, is_declared)
            facts["words"] = words
        if not is_agreed(draft, ADOPTION, facts, words):
            return None
    return adopt_document(draft, said, digest)


def _come_out(document: OfficialDocument, is_declared: bool) -> str:
    """The name and day that are told of a document before it is public itself."""
    notify(LinesComeOut({"title": document.title, "number": document.number or ""}))
    require_declared(is_declared)
    name = document.number or document.title
    return f"{name}\n{shown_day(document.issue_date)}".strip()


def _require_looked_at(
    draft: DexterityContent, document: OfficialDocument, digest: str
) -> None:
    found = succession_of(last_version(draft), document)
    if found is not None and found.digest != digest:
        raise Refused(refusals.LOOK_FIRST)
