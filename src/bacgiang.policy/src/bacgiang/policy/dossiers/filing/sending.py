"""Send what was begun: from a draft to a dossier in the log (2.2c)."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.store import attachment_store
from ...citizen.contacts.checking import refusals_of as refusals_of_contact
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.contacts.sent import contact_of
from ...citizen.contacts.sent import ORGANISATION
from ...citizen.contacts.sent import PERSON
from ...citizen.contacts.sent import SentIdentity
from ...citizen.contacts.store import contact_store
from ...citizen.forms.judging import judge
from ...citizen.forms.reasons import refusal_of
from ...citizen.protection.screening import Mark
from ...citizen.receipt_letters.asking import ask_for_code
from ...citizen.sent_again import Taken
from ...citizen.submissions.errors import UnfitWord
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import log_at
from ...procedures.procedure_page.costs_and_limit import limit_told
from ..answers.store import answer_store
from ..answers.store import Sealed
from ..content.content import ABOUT
from ..content.content import Content
from ..content.content import KIND
from ..content.content import to_payload
from ..drafts.store import draft_store
from ..procedure_form.held import Offer
from . import reasons
from .saving import counts_of
from .saving import draft_of
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime


CONSENT_TEXT = "dossier-2026-3"
"""Version of the words of consent in `identity.py`: changed whenever they are."""


def send(procedure: str, offer: Offer, key: str, language: str, now: datetime) -> Taken:
    """What is kept under the key; the same key again gets the same receipt. Raises
    Refused, and then nothing was written.
    """
    log, moment = log_at(now)
    again = f"dossier-{key}"
    try:
        known = log.find(again)
    except UnfitWord:
        raise Refused(reasons.DRAFT_GONE) from None
    if known is not None:
        is_written_to = bool(address_of_author(known.code))
        return Taken(known, is_new=False, is_written_to=is_written_to)
    draft, typed = draft_of(procedure, key), draft_store().read(key)
    judged = judge(offer.form.read(), typed.answers, counts_of(draft.came))
    contact = contact_of(
        of_either(typed.identity), offer.unit, moment, CONSENT_TEXT, asks_number=True
    )
    wrong = [refusal_of(one, language) for one in judged.wrong]
    Refused.raise_for(*wrong, *refusals_of_person(contact))
    # One that came by itself may belong to what is not asked in the end.
    came = [one for one in draft.came if one[0].question in judged.files]
    sealed = Sealed(judged.kept)
    content = Content(
        procedure=procedure,
        procedure_code=offer.record.code,
        form=offer.form.number,
        unit=offer.unit,
        answers=sealed.digest,
        limit=limit_told(offer.record, "online"),
        papers=tuple(paper for paper, _blob in came),
        marks=draft.marks,
    )
    subject = f"{ABOUT}{offer.unit}"
    found = log.accept(KIND, subject, to_payload(content), again)
    _keep(found, contact, sealed, tuple(blob for _paper, blob in came))
    draft_store().drop(key)
    is_proven = Mark.NO_PROOF.value not in draft.marks
    is_written_to = bool(contact.email) and ask_for_code(
        found, contact.email, is_proven=is_proven
    )
    return Taken(found, is_new=True, is_written_to=is_written_to)


def refusals_of_person(
    contact: Contact, *, is_brought: bool = False
) -> Iterator[Refusal]:
    """The law wants to know whose it is, and how to reach them; the counter serves who
    has an address alone (`is_brought`).
    """
    if not contact.name:
        yield reasons.NAME_MISSING
    if not (contact.phone or contact.email or (is_brought and contact.address)):
        yield reasons.NO_WAY_AT_ALL if is_brought else reasons.NO_WAY_TO_REACH
    yield from refusals_of_contact(contact)


def of_either(identity: SentIdentity) -> SentIdentity:
    """Who names an organisation applies for it."""
    is_one = bool(identity.organisation.strip())
    return replace(identity, author=ORGANISATION if is_one else PERSON)


def _keep(
    found: Submission, contact: Contact, sealed: Sealed, blobs: tuple[object, ...]
) -> None:
    contact_store().keep(found.code, contact, found.received)
    answer_store().keep(found.code, sealed, found.received)
    if blobs:
        attachment_store().keep(found.code, blobs, found.received)
