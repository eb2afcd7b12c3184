"""Take a petition in: one function for the page and the API (11.1)."""

from ...base.dates import day_of
from ...base.refusal import Refused
from ...citizen.attachments.files import are_the_same
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import SentFile
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.sent import contact_of
from ...citizen.contacts.sent import is_the_same
from ...citizen.contacts.store import contact_store
from ...citizen.protection.screening import examine
from ...citizen.protection.settings import protection_settings
from ...citizen.receipt_letters.asking import ask_for_code
from ...citizen.sent_again import sent_before
from ...citizen.sent_again import Taken
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import enter
from ...citizen.taking_in import Incoming
from ...citizen.taking_in import log_at
from ...citizen.taking_in import refusals_of_size
from ...citizen.taking_in import require
from ...citizen.taking_in import take_in
from ..content import content
from ..rules.regimes import regime_for
from ..rules.subjects import unit_for
from .checking import refusals_of
from .checking import refusals_of_entry
from .reasons import UNIT_MISSING
from .sent import cleaned
from .sent import SentPetition
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any


CONSENT_TEXT = "petition-2026-2"
"""Version of the words of consent in `form_fields`: changed whenever they are."""


def accept_petition(
    unit: str,
    sent: SentPetition,
    files: Sequence[SentFile],
    now: datetime,
) -> Taken:
    """Take in what was sent at `now` (aware), to the unit with that code; "": to the
    one that its subject names, but a request for information names it itself.

    The same form again gets the same receipt, whatever happened since. Raises Refused
    (400, 409, 413, 429), and then nothing was written.
    """
    is_unit_missing = sent.matter == content.Matter.INFORMATION and not unit
    unit = unit or unit_for(sent.subject)
    log, moment = log_at(now)
    contact = contact_of(sent.identity, unit, moment, CONSENT_TEXT, asks_number=True)
    settings = protection_settings()
    too_large = refusals_of_size(sent.characters, settings.most_characters)
    compare = partial(_is_the_same, sent=cleaned(sent), contact=contact, files=files)
    known = sent_before(log, sent.key, too_large, compare)
    if known is not None:
        return Taken(known, is_new=False, is_written_to=bool(contact.email))
    # Before anything costs: files are not even read, and nothing is looked up.
    Refused.raise_for(*examine(sent.shown, moment, settings))
    regime = regime_for(sent.terms, day_of(moment))
    missing = (UNIT_MISSING,) if is_unit_missing else ()
    require((*missing, *refusals_of(sent, unit, contact, regime)))
    incoming = _incoming(unit, cleaned(sent), contact, files)
    found, is_proven = take_in(incoming, log, settings)
    is_written_to = bool(contact.email) and ask_for_code(
        found, contact.email, is_proven=is_proven
    )
    return Taken(found, is_new=True, is_written_to=is_written_to)


def enter_petition(
    unit: str, sent: SentPetition, files: Sequence[SentFile], now: datetime
) -> Taken:
    """Keep what came on paper, by telephone or on a visit, as a board's member enters
    it; who may, the page asks. The same form again gets the same receipt.

    Raises Refused, and then nothing was written.
    """
    log, moment = log_at(now)
    contact = contact_of(sent.identity, unit, moment, CONSENT_TEXT, asks_number=True)
    too_large = refusals_of_size(sent.characters, 0)
    compare = partial(_is_the_same, sent=cleaned(sent), contact=contact, files=files)
    known = sent_before(log, sent.key, too_large, compare)
    if known is not None:
        return Taken(known, is_new=False, is_written_to=False)
    require(tuple(refusals_of_entry(sent, unit, contact, day_of(moment))))
    found = enter(_incoming(unit, cleaned(sent), contact, files), log)
    is_written_to = bool(contact.email) and ask_for_code(
        found, contact.email, is_proven=True
    )
    return Taken(found, is_new=True, is_written_to=is_written_to)


def _incoming(
    unit: str, sent: SentPetition, contact: Contact, files: Sequence[SentFile]
) -> Incoming:
    said = content.Content(
        matter=content.Matter(sent.matter),
        subject=sent.subject,
        unit=unit,
        text=sent.text,
        place=sent.place,
        publish=sent.publish,
        channel=content.Channel(sent.channel),
        arrived=sent.arrived,
        position=sent.position,
        delivery=sent.delivery,
        purpose=sent.purpose,
    )

    def payload_of(
        came: tuple[AttachedFile, ...], marks: tuple[str, ...]
    ) -> dict[str, Any]:
        return content.to_payload(replace(said, files=came, marks=marks))

    return Incoming(
        content.KIND,
        f"{content.ABOUT}{unit}",
        sent.key,
        sent.shown,
        sent.characters,
        contact,
        files,
        payload_of,
    )


def _is_the_same(
    found: Submission, sent: SentPetition, contact: Contact, files: Sequence[SentFile]
) -> bool:
    """What was erased meanwhile cannot be compared, and is no difference."""
    if found.kind != content.KIND:
        return False
    first = found.entries[0].payload
    if first is not None:
        kept = content.from_payload(first)
        names = ("matter", "subject", "text", "place", "publish", *content.LATER)
        is_same = all(getattr(kept, one) == getattr(sent, one) for one in names)
        if not is_same or not are_the_same(kept.files, files):
            return False
    known = contact_store().get(found.code)
    # The unit moves with a hand-over.
    return known is None or is_the_same(known, replace(contact, unit=known.unit))
