"""Take an opinion in: one function for the page and the API (4.1e).

Nothing is written here that two citizens could meet on: submissions, contacts, files
and used proofs all stand on pages that many write at once (decision 8).
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.checking import MOST
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.store import contact_store
from ...citizen.protection.attachments import judge_files
from ...citizen.protection.reasons import TOO_LARGE
from ...citizen.protection.reasons import too_many_characters
from ...citizen.protection.room_for_files import refusals_of_room
from ...citizen.protection.screening import examine
from ...citizen.protection.screening import Mark
from ...citizen.protection.screening import screen
from ...citizen.protection.settings import protection_settings
from ...citizen.protection.settings import ProtectionSettings
from ...citizen.submissions.errors import UnfitPayload
from ...citizen.submissions.errors import UnfitWord
from ...citizen.submissions.leaf import packed
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import Submissions
from ...citizen.submissions.submissions import submissions
from ..timing.acceptance import why_not_taken
from ..versions.store import draft_versions
from . import checking
from . import content
from .attachments import attachment_store
from .files import attached
from .files import blobs_of
from .files import uploads_of
from .identity import contact_of
from .input import cleaned
from .input import SentFile
from .input import SentOpinion
from .letter import write_to_author
from .refusals import KEY_REUSED
from .refusals import WRONG_KEY
from .same_again import is_the_same_opinion
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from functools import partial
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Taken:
    """`is_new` is False where the same form came again; `is_written_to`: whether a
    letter with the code is under way.
    """

    submission: Submission
    is_new: bool
    is_written_to: bool


def accept_opinion(
    draft: DexterityContent, sent: SentOpinion, files: Sequence[SentFile], now: datetime
) -> Taken:
    """Take in what was sent at `now` (aware), the moment that decides and is sealed.

    The same form again gets the same receipt, whatever happened since. Raises Refused
    (400, 409, 413), and then nothing was written.
    """
    uid = draft.UID()
    log, moment = _log_at(now)
    try:
        known = log.find(sent.key)
    except UnfitWord:
        raise Refused(WRONG_KEY) from None
    settings = protection_settings()
    most = settings.most_characters
    Refused.raise_for(*checking.refusals_of_size(sent, most), status=413)
    contact = contact_of(sent.identity, draft.owning_unit, moment)
    if known is not None:
        if not is_the_same_opinion(known, uid, cleaned(sent), contact, files):
            raise Refused(KEY_REUSED, status=409)
        return Taken(known, is_new=False, is_written_to=bool(contact.email))
    # Before anything costs: files are not even read, and nothing is looked up.
    Refused.raise_for(*examine(sent.shown, moment, settings))
    Refused.raise_for(why_not_taken(draft, moment), status=409)
    versions = draft_versions()
    _require(
        (
            *checking.refusals_of_points(
                sent.points, partial(versions.get, uid), versions.last_number(uid)
            ),
            *checking.refusals_of_identity(sent.identity, contact, draft.asks or ()),
        )
    )
    return _judged(draft, contact, cleaned(sent), files, log, settings)


def _log_at(now: datetime) -> tuple[Submissions, datetime]:
    """The log by a clock that stands still, and the moment it will seal.

    Where another instance's clock is ahead, the day it has opened counts.
    """
    log, now = submissions(), now.astimezone(UTC)
    since = log.store.sealed.seals.open_since()
    moment = now if since is None else max(now, since.astimezone(UTC))
    return at_clock(log, lambda: moment), moment


def _judged(
    draft: DexterityContent,
    contact: Contact,
    sent: SentOpinion,
    files: Sequence[SentFile],
    log: Submissions,
    settings: ProtectionSettings,
) -> Taken:
    uploads = uploads_of(files)
    if uploads:
        size, kept = sum(one.size for one in uploads), attachment_store().size
        is_proven = not settings.proof_of_work or bool(sent.shown.proof)
        Refused.raise_for(*refusals_of_room(size, kept, is_proven=is_proven))
    judged = judge_files(uploads)
    _require(judged.refusals)
    came = attached(uploads, judged.media_types)
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
    said = content.Content(points, content.Author(sent.identity.author), files=came)
    try:
        # Before the proof is used up, so that it is still good when this is mended.
        packed(content.to_payload(said))
    except UnfitPayload as error:
        too_many = too_many_characters(checking.MOST_CHARACTERS)
        raise Refused(too_many, status=413) from error
    shown = replace(sent.shown, characters=sent.characters)
    screening = screen(shown, log.clock(), settings)
    _require(screening.refusals)
    marks = tuple(one.value for one in screening.marks)
    payload = content.to_payload(replace(said, marks=marks))
    found = log.accept(content.KIND, draft.UID(), payload, sent.key)
    if any(getattr(contact, name) for name in MOST):
        contact_store().keep(found.code, contact, found.received)
    if came:
        blobs = blobs_of(uploads, came)
        attachment_store().keep(found.code, blobs, found.received)
    is_proven = Mark.NO_PROOF not in screening.marks
    return Taken(
        found,
        is_new=True,
        is_written_to=bool(contact.email)
        and write_to_author(draft, found, contact.email, is_proven=is_proven),
    )


def _require(refusals: Sequence[Refusal]) -> None:
    too_large = any(one.code in (TOO_LARGE, "file_too_large") for one in refusals)
    Refused.raise_for(*refusals, status=413 if too_large else 400)
