"""Take an opinion in: one function for the page and the API (4.1e)."""

from ...base.refusal import Refused
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import SentFile
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.sent import contact_of
from ...citizen.protection.screening import examine
from ...citizen.protection.settings import protection_settings
from ...citizen.sent_again import sent_before
from ...citizen.sent_again import Taken
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import Incoming
from ...citizen.taking_in import log_at
from ...citizen.taking_in import require
from ...citizen.taking_in import take_in
from ..timing.acceptance import why_not_given
from ..versions.store import draft_versions
from . import checking
from . import content
from .input import cleaned
from .input import SentOpinion
from .letter import write_to_author
from .same_again import is_the_same_opinion
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from plone.dexterity.content import DexterityContent
from typing import Any


CONSENT_TEXT = "2026-1"
"""Version of the words of consent in `identity.pt`: changed whenever they are."""


def accept_opinion(
    draft: DexterityContent, sent: SentOpinion, files: Sequence[SentFile], now: datetime
) -> Taken:
    """Take in what was sent at `now` (aware), the moment that decides and is sealed.

    The same form again gets the same receipt, whatever happened since. Raises Refused
    (400, 409, 413), and then nothing was written.
    """
    uid = draft.UID()
    log, moment = log_at(now)
    settings = protection_settings()
    contact = contact_of(sent.identity, draft.owning_unit, moment, CONSENT_TEXT)

    def is_the_same(found: Submission) -> bool:
        return is_the_same_opinion(found, uid, cleaned(sent), contact, files)

    too_large = checking.refusals_of_size(sent, settings.most_characters)
    known = sent_before(log, sent.key, too_large, is_the_same)
    if known is not None:
        return Taken(known, is_new=False, is_written_to=bool(contact.email))
    # Before anything costs: files are not even read, and nothing is looked up.
    Refused.raise_for(*examine(sent.shown, moment, settings))
    Refused.raise_for(why_not_given(draft, moment), status=409)
    versions = draft_versions()
    require(
        (
            *checking.refusals_of_points(
                sent.points, partial(versions.get, uid), versions.last_number(uid)
            ),
            *checking.refusals_of_identity(sent.identity, contact, draft.asks or ()),
        )
    )
    incoming = _incoming(uid, contact, cleaned(sent), files)
    found, is_proven = take_in(incoming, log, settings)
    is_written_to = bool(contact.email) and write_to_author(
        draft, found, contact.email, is_proven=is_proven
    )
    return Taken(found, is_new=True, is_written_to=is_written_to)


def _incoming(
    draft: str, contact: Contact, sent: SentOpinion, files: Sequence[SentFile]
) -> Incoming:
    points = tuple(
        content.Point(
            one.provision,
            one.version,
            content.Stance(one.stance),
            one.text,
            one.proposal,
        )
        for one in sent.points
    )
    author = content.Author(sent.identity.author)

    def payload_of(
        came: tuple[AttachedFile, ...], marks: tuple[str, ...]
    ) -> dict[str, Any]:
        said = content.Content(points, author, files=came, marks=marks)
        return content.to_payload(said)

    return Incoming(
        content.KIND,
        draft,
        sent.key,
        sent.shown,
        sent.characters,
        contact,
        files,
        payload_of,
    )
