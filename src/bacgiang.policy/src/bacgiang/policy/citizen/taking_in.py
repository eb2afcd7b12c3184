"""Take in what its room has judged: files, proof, log, contact (decision 8).

Nothing is written here that two citizens could meet on: submissions, contacts, files
and used proofs all stand on pages that many write at once.
"""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.uploads.inspection import Upload
from .attachments.files import attached
from .attachments.files import AttachedFile
from .attachments.files import blobs_of
from .attachments.files import SentFile
from .attachments.files import uploads_of
from .attachments.store import attachment_store
from .contacts.checking import MOST
from .contacts.contact import Contact
from .contacts.store import contact_store
from .protection.attachments import judge_files
from .protection.reasons import TOO_LARGE
from .protection.reasons import too_many_characters
from .protection.room_for_files import refusals_of_room
from .protection.screening import has_proof
from .protection.screening import Mark
from .protection.screening import screen
from .protection.screening import Sent
from .protection.settings import ProtectionSettings
from .submissions.errors import UnfitPayload
from .submissions.leaf import packed
from .submissions.submission import Submission
from .submissions.submissions import at_clock
from .submissions.submissions import Submissions
from .submissions.submissions import submissions
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from typing import Any


# Where the setting sets no limit: more than anybody writes, less than hurts.
MOST_CHARACTERS = 500_000

PayloadOf = Callable[[tuple[AttachedFile, ...], tuple[str, ...]], dict[str, Any]]
"""What is sealed, of the files that came and the marks of protection."""


@dataclass(frozen=True)
class Incoming:
    """`shown`: the fields of protection; `characters`: of all texts together."""

    kind: str
    subject: str
    key: str
    shown: Sent
    characters: int
    contact: Contact
    files: Sequence[SentFile]
    payload_of: PayloadOf


def log_at(now: datetime) -> tuple[Submissions, datetime]:
    """The log by a clock that stands still, and the moment it will seal.

    Where another instance's clock is ahead, the day it has opened counts.
    """
    log, now = submissions(), now.astimezone(UTC)
    since = log.store.sealed.seals.open_since()
    moment = now if since is None else max(now, since.astimezone(UTC))
    return at_clock(log, lambda: moment), moment


def refusals_of_size(characters: int, most: int) -> list[Refusal]:
    """Asked first, so that nothing looks closely at what is too large.

    `most`: characters of all texts together, 0 for no setting.
    """
    limit = min(most, MOST_CHARACTERS) if most > 0 else MOST_CHARACTERS
    return [too_many_characters(limit)] if characters > limit else []


def take_in(
    incoming: Incoming, log: Submissions, settings: ProtectionSettings
) -> tuple[Submission, bool]:
    """Keep what is new, and say whether it came with a proof of work.

    Raises Refused (400, 413, 429), and then nothing was written.
    """
    shown = incoming.shown
    uploads = uploads_of(incoming.files)
    if uploads:
        size, kept = sum(one.size for one in uploads), attachment_store().size
        is_proven = has_proof(shown, settings)
        Refused.raise_for(*refusals_of_room(size, kept, is_proven=is_proven))
    # Before the proof is used up, so that it is still good when this is mended.
    came = _judged(incoming, uploads)
    counted = replace(shown, characters=incoming.characters)
    screening = screen(counted, log.clock(), settings)
    require(screening.refusals)
    marks = tuple(one.value for one in screening.marks)
    found = _keep(incoming, log, uploads, came, marks)
    return found, Mark.NO_PROOF not in screening.marks


def enter(incoming: Incoming, log: Submissions) -> Submission:
    """Keep what a board enters that came on paper: no proof is asked of it.

    Raises Refused.
    """
    uploads = uploads_of(incoming.files)
    return _keep(incoming, log, uploads, _judged(incoming, uploads), ())


def _judged(incoming: Incoming, uploads: Sequence[Upload]) -> tuple[AttachedFile, ...]:
    judged = judge_files(uploads)
    require(judged.refusals)
    came = attached(uploads, judged.media_types)
    try:
        packed(incoming.payload_of(came, ()))
    except UnfitPayload as error:
        raise Refused(too_many_characters(MOST_CHARACTERS), status=413) from error
    return came


def _keep(
    incoming: Incoming,
    log: Submissions,
    uploads: Sequence[Upload],
    came: tuple[AttachedFile, ...],
    marks: tuple[str, ...],
) -> Submission:
    contact, payload = incoming.contact, incoming.payload_of(came, marks)
    found = log.accept(incoming.kind, incoming.subject, payload, incoming.key)
    if any(getattr(contact, name) for name in MOST):
        contact_store().keep(found.code, contact, found.received)
    if came:
        attachment_store().keep(found.code, blobs_of(uploads, came), found.received)
    return found


def require(refusals: Sequence[Refusal]) -> None:
    """Raises Refused where there are any: 413 for what is too large."""
    too_large = any(one.code in (TOO_LARGE, "file_too_large") for one in refusals)
    Refused.raise_for(*refusals, status=413 if too_large else 400)
