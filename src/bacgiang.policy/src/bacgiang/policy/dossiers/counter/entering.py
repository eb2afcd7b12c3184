"""Keep what somebody brought to the counter: received at once, with a number.

Nobody fills a form in there; what is applied for, and which papers were brought, is
entered, and kept as answers are. By page, and for units' own systems by the API.
"""

from ...base.dates import today
from ...base.refusal import Refused
from ...citizen.attachments.files import are_the_same
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import SentFile
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.sent import contact_of
from ...citizen.contacts.sent import is_the_same
from ...citizen.contacts.sent import SentIdentity
from ...citizen.contacts.store import contact_store
from ...citizen.handling.recording import record
from ...citizen.handling.seen import may
from ...citizen.protection.screening import Sent
from ...citizen.receipt_letters.asking import ask_for_code
from ...citizen.sent_again import sent_before
from ...citizen.sent_again import Taken
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import enter
from ...citizen.taking_in import Incoming
from ...citizen.taking_in import log_at
from ...citizen.taking_in import refusals_of_size
from ...editorial.incoming.readable_text import refusals_of_words
from ...procedures.procedure.code import CODES
from ...procedures.procedure_page.costs_and_limit import limit_told
from ...procedures.versions.held import shown
from ...text.line_ends import tidy
from ...units.sites.belonging import unit_code_of
from ..act_kinds import DOSSIER_ENTER
from ..answers.store import answer_store
from ..answers.store import Sealed
from ..content.content import ABOUT
from ..content.content import Channel
from ..content.content import Content
from ..content.content import content_of
from ..content.content import first_unit
from ..content.content import KIND
from ..content.content import Paper
from ..content.content import to_payload
from ..content.course import course_of
from ..content.course import Step
from ..content.whole import BROUGHT
from ..content.whole import SAID
from ..filing.sending import CONSENT_TEXT
from ..filing.sending import of_either
from ..filing.sending import refusals_of_person
from ..handling import reasons
from ..handling.seen import HANDLE
from ..handling.steps import step
from ..numbers.numbering import next_number
from ..procedure_form.held import carries_out
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from plone.dexterity.content import DexterityContent
from typing import Any


MOST_TEXT = 5_000
WAYS = (Channel.COUNTER, Channel.POST)


@dataclass(frozen=True)
class Brought:
    """`procedure`: its code; `papers`: a line each; `files`: scans. `key`: of the form
    or program, so that the same is entered once.
    """

    procedure: str
    identity: SentIdentity
    said: str = ""
    papers: str = ""
    channel: str = Channel.COUNTER.value
    key: str = ""
    files: Sequence[SentFile] = ()


def enter_dossier(place: DexterityContent, brought: Brought, now: datetime) -> Taken:
    """The same form again gets the same receipt. Raises Refused, and then nothing was
    written.
    """
    if not may(HANDLE, place):
        raise Refused(NOT_YOURS)
    unit = unit_code_of(place)
    log, moment = log_at(now)
    size = len(brought.said) + len(brought.papers)
    contact = contact_of(
        of_either(brought.identity), unit, moment, CONSENT_TEXT, asks_number=True
    )
    known = sent_before(
        log,
        brought.key,
        refusals_of_size(size, 0),
        lambda one: _is_same(one, unit, brought, contact),
    )
    if known is not None:
        return Taken(known, is_new=False, is_written_to=False)
    content, sealed = _content(unit, brought)
    Refused.raise_for(*refusals_of_person(contact, is_brought=True))

    def payload_of(
        came: tuple[AttachedFile, ...], marks: tuple[str, ...]
    ) -> dict[str, Any]:
        return to_payload(
            replace(content, papers=tuple(Paper("", one) for one in came))
        )

    incoming = Incoming(
        KIND,
        f"{ABOUT}{unit}",
        brought.key,
        Sent(),
        size,
        contact,
        brought.files,
        payload_of,
    )
    found = enter(incoming, log)
    answer_store().keep(found.code, sealed, found.received)
    number = next_number(unit, today())
    found = step(found, Step.RECEIVED, {"unit": unit, "number": number})
    record(DOSSIER_ENTER, course_of(found), found, number=number)
    is_written_to = bool(contact.email) and ask_for_code(
        found, contact.email, is_proven=True
    )
    return Taken(found, is_new=True, is_written_to=is_written_to)


def _content(unit: str, brought: Brought) -> tuple[Content, Sealed]:
    """Raises Refused."""
    procedure = CODES.item(brought.procedure.strip())
    held = shown(procedure) if procedure is not None else None
    if procedure is None or held is None:
        raise Refused(reasons.UNKNOWN_PROCEDURE)
    record = held.version.record()
    if not carries_out(unit, procedure, record):
        raise Refused(reasons.NOT_CARRIED_OUT)
    if brought.channel not in WAYS:
        raise Refused(reasons.WRONG_CHANNEL)
    said, papers = tidy(brought.said), tidy(brought.papers)
    for name, text in (("said", said), ("papers", papers)):
        if len(text) > MOST_TEXT:
            raise Refused(reasons.WORDS_TOO_LONG.at(name))
        Refused.raise_for(*refusals_of_words(name, text))
    if not papers and not brought.files:
        raise Refused(reasons.NO_PAPERS)
    sealed = Sealed(_answers(said, papers))
    content = Content(
        procedure=procedure.UID(),
        procedure_code=record.code,
        form=0,
        unit=unit,
        answers=sealed.digest,
        limit=limit_told(record, "direct"),
        channel=Channel(brought.channel),
    )
    return content, sealed


def _answers(said: str, papers: str) -> dict[str, Any]:
    listed = [line.strip() for line in papers.split("\n") if line.strip()]
    return {SAID: said, BROUGHT: listed}


def _is_same(found: Submission, unit: str, brought: Brought, contact: Contact) -> bool:
    """A key that a program uses twice swallows nobody's dossier, nor shows another
    unit's. What was erased meanwhile cannot be compared, and is no difference.
    """
    if found.kind != KIND or first_unit(found) != unit:
        return False
    content = content_of(found)
    if content is None:
        return True
    answers = _answers(tidy(brought.said), tidy(brought.papers))
    files = [one.file for one in content.papers]
    return (
        content.procedure_code == brought.procedure.strip()
        and answer_store().get(found.code) in (None, answers)
        and is_the_same(contact_store().get(found.code), contact)
        and are_the_same(files, brought.files)
    )
