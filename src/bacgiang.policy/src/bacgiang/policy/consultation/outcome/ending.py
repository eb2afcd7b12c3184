"""The end of a consultation: the draft was adopted, or dropped."""

from ...base.acts.recording import record_act
from ...base.dates import day_of
from ...base.dates import today
from ...base.refusal import Refused
from ...legal.documents.official_document import OfficialDocument
from ...text.unicode_form import normalize
from ...units.public_lines import LinesComeOut
from ..act_kinds import CONSULTATION_END
from ..timing.consultation import Consultation
from ..timing.consultation import Outcome
from ..timing.deciding import decided_on
from ..timing.deciding import ENDED
from ..timing.deciding import LONGEST_SAID
from ..timing.events import ConsultationEnded
from ..timing.second_person import nothing_waits
from ..timing.store import consultation_store
from ..versions.adoptions import Adoption
from ..versions.adoptions import adoption_store
from ..versions.following import eids_by_wid
from ..versions.links import ProvisionLink
from ..versions.links import worth_keeping
from ..versions.provisions import last_version
from . import refusals
from .choosing import chosen_document
from .identity_transfer import succession_of
from .identity_transfer import take_over
from .recording import make_record
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify


LONGEST_NAME = 500


def why_dropped(draft: DexterityContent, reason: str) -> str:
    """The reason as it is told, where the draft can be dropped. Raises Refused."""
    consultation = decided_on(draft, datetime.now(UTC))
    if consultation.outcome is not None:
        raise Refused(ENDED)
    return _said(
        reason, LONGEST_SAID, refusals.REASON_MISSING, refusals.REASON_TOO_LONG
    )


def drop(draft: DexterityContent, reason: str) -> Outcome:
    """The draft goes no further: `dropping` asks two persons.

    Raises Refused; nothing is changed then.
    """
    now = datetime.now(UTC)
    said, consultation = why_dropped(draft, reason), decided_on(draft, now)
    return _end(draft, consultation, Outcome(now, False, reason=said))


def named(draft: DexterityContent, name: str, issued: date | None) -> str:
    """The name as it is told, where the draft can be said to have become a document
    that the registers do not have. Raises Refused.
    """
    consultation = adoptable(draft, datetime.now(UTC))
    if consultation.outcome is not None:
        raise Refused(ENDED)
    said = _said(name, LONGEST_NAME, refusals.NAME_MISSING, refusals.NAME_TOO_LONG)
    if issued is not None:
        issued_in_time(consultation, issued)
    return said


def issued_in_time(consultation: Consultation, day: date) -> None:
    """Nothing becomes what was issued before the public was asked, or is not yet.

    Raises Refused.
    """
    if day > today():
        raise Refused(refusals.NOT_ISSUED_YET)
    if day < day_of(consultation.opens):
        raise Refused(refusals.ISSUED_BEFORE)


def adopt_named(
    draft: DexterityContent, name: str, issued: date | None = None
) -> Outcome:
    """The draft became a document that the registers do not have; `adopting` asks two
    persons, here and below.

    `issued`: its day, as it says itself. Raises Refused; nothing is changed then.
    """
    said, now = named(draft, name, issued), datetime.now(UTC)
    outcome = Outcome(now, True, name=said, issued=issued)
    return _end(draft, adoptable(draft, now), outcome)


def adopt_document(draft: DexterityContent, said: Any, digest: str = "") -> Outcome:
    """The draft became this document: its address, UID or number.

    `digest` is that of the document's text as it was looked at beside the draft; it is
    needed where both have a text. Raises Refused; nothing is changed then.
    """
    now = datetime.now(UTC)
    consultation = adoptable(draft, now)
    document = chosen_document(draft, said)
    links: tuple[ProvisionLink, ...] = ()
    succession = succession_of(last_version(draft), document)
    if succession is not None:
        links = take_over(document, succession, digest)
    return _adopt(draft, consultation, document, links, now)


def adopt_record(draft: DexterityContent, facts: Any) -> Outcome:
    """The draft became a document of which the record is made now, from the draft.

    Raises Refused; nothing is changed then.
    """
    now = datetime.now(UTC)
    consultation = adoptable(draft, now)
    document = make_record(draft, last_version(draft), facts)
    return _adopt(draft, consultation, document, (), now)


def adoptable(draft: DexterityContent, now: datetime) -> Consultation:
    """The consultation; also of what was adopted as a document only named so far."""
    consultation = decided_on(draft, now)
    outcome = consultation.outcome
    if outcome is not None and (not outcome.adopted or outcome.document):
        raise Refused(ENDED)
    if consultation.report_issued is None:
        raise Refused(refusals.NOT_REPORTED)
    return consultation


def _adopt(
    draft: DexterityContent,
    consultation: Consultation,
    document: OfficialDocument,
    links: tuple[ProvisionLink, ...],
    now: datetime,
) -> Outcome:
    uid, last = document.UID(), last_version(draft)
    structure = document.structure
    adoption = Adoption(
        document=uid,
        version=last.version.number if last is not None else 0,
        at=now,
        links=worth_keeping(links),
        eids=dict(eids_by_wid(structure)) if structure is not None else {},
    )
    adoption_store().put(draft.UID(), adoption)
    record_act(CONSULTATION_END, document, details={"original": draft.UID()})
    name = document.number or document.title
    before = consultation.outcome
    at = before.at if before is not None else now
    issued = document.issue_date
    outcome = Outcome(at, True, document=uid, name=name, issued=issued)
    return _end(draft, consultation, outcome)


def _end(
    draft: DexterityContent, consultation: Consultation, outcome: Outcome
) -> Outcome:
    is_first = consultation.outcome is None
    consultation_store().put(draft.UID(), replace(consultation, outcome=outcome))
    nothing_waits(draft)
    details = {"standing": "adopted" if outcome.adopted else "dropped"}
    if outcome.name:
        details["what"] = outcome.name
    if outcome.document:
        details["derived"] = outcome.document
    record_act(CONSULTATION_END, draft, reason=outcome.reason, details=details)
    if is_first:
        notify(ConsultationEnded(draft, outcome))
    return outcome


def _said(text: str, longest: int, missing: Any, too_long: Any) -> str:
    said = " ".join(normalize(text).split())
    if not said:
        raise Refused(missing)
    if len(said) > longest:
        raise Refused(too_long)
    notify(LinesComeOut({missing.field: said}))
    return said
