"""A file that comes in pieces: where the connection breaks, it goes on (2.2c).

It belongs to a draft, for which a proof was asked; of each one file is under way. Its
size is told with the first piece, and bounds hold then: bytes and files of a dossier,
room on the disk, bytes of one line in a day. Pieces of one line are counted, and bytes
as they come. What is not finished goes with its draft.
"""

from ...base.acts.actor import client_address
from ...base.rates import RateMeter
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.limits import MEGABYTE
from ...base.uploads.reasons import UNREADABLE_FILE
from ...base.uploads.room import NO_ROOM
from ...citizen.attachments.files import SentFile
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import Kind
from ...citizen.forms.field_names import field_name
from ...citizen.protection.room_for_files import count_of_day
from ...citizen.protection.room_for_files import is_room_for
from ...citizen.protection.room_for_files import refusals_of_day
from ...citizen.protection.room_for_files import TOO_MANY_WITH_FILES
from ...citizen.taking_in import require
from ..drafts.store import Coming
from ..drafts.store import Draft
from ..drafts.store import draft_store
from .saving import bytes_kept
from .saving import draft_of
from .saving import refusals_of_all
from .saving import with_files
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from plone.namedfile.file import NamedBlobFile


LEAST_PIECE, MOST_PIECE = 64 * 1024, MEGABYTE
"""Bytes; the last one of a file may be smaller."""
MOST_PIECES = 300
"""Of one line in ten minutes: as many bytes as messages with files may bring."""
senders = RateMeter(name="pieces of files", said="pieces-of-files")


@dataclass(frozen=True)
class Piece:
    """`mark`, `question`, `name`, `size` are the file's, as of `Coming`."""

    mark: str
    question: str
    name: str
    size: int
    offset: int
    data: bytes


@dataclass(frozen=True)
class Received:
    """`offset`: bytes that are there, from where it goes on; `number`: of the paper,
    once the file is whole; `refused`: why it was not kept.
    """

    offset: int
    number: int | None = None
    refused: Refusal | None = None


def received(procedure: str, key: str, mark: str) -> Received:
    """Of a file that was begun. Raises Refused where there is no such draft."""
    coming = draft_of(procedure, key).coming
    if coming is None or coming.mark != mark:
        return Received(0)
    return Received(coming.received, coming.number)


def receive(
    procedure: str, form: Form, key: str, piece: Piece, now: datetime
) -> Received:
    """Keep a piece where it is the next one; else tell which is. Raises Refused."""
    draft, known = draft_of(procedure, key), received(procedure, key, piece.mark)
    if piece.offset != known.offset or known.number is not None:
        return known
    coming = draft.coming if known.offset else _begin(draft, form, piece)
    sender = client_address()
    if sender and not senders.allow(sender, MOST_PIECES):
        raise Refused(TOO_MANY_WITH_FILES)
    if coming is None:
        raise Refused(UNREADABLE_FILE.at(field_name(piece.question)))
    # By the size that was judged as it began, whatever later pieces say.
    left, size = coming.size - piece.offset, len(piece.data)
    is_last = size == left
    if not (is_last or LEAST_PIECE <= size <= left):
        raise Refused(UNREADABLE_FILE.at(field_name(coming.question)))
    # What came, not what is told: a line is shared, and words alone would use it up.
    count_of_day(size, coming.received)
    coming = replace(coming, pieces=(*coming.pieces, NamedBlobFile(piece.data)))
    if not is_last:
        draft_store().keep_files(key, draft.came, coming, now)
        return Received(coming.received)
    return _whole(draft, key, coming, now)


def _begin(draft: Draft, form: Form, piece: Piece) -> Coming:
    """In the place of one that was not finished."""
    files = [one.name for one in form.questions() if one.kind is Kind.FILE]
    if piece.question not in files or piece.size < 1:
        raise Refused(UNREADABLE_FILE.at(field_name(piece.question)))
    require(refusals_of_all(draft.came, piece.question, piece.size))
    if not is_room_for(piece.size, bytes_kept()):
        raise Refused(NO_ROOM)
    Refused.raise_for(*refusals_of_day(piece.size))
    return Coming(piece.mark, piece.question, piece.name, piece.size)


def _whole(draft: Draft, key: str, coming: Coming, now: datetime) -> Received:
    """Judged as all that citizens send; what is refused goes."""
    data = BytesIO(b"".join(one.data for one in coming.pieces))
    sent = [(coming.question, SentFile(coming.name, data))]
    came, refused = with_files(draft.came, sent)
    number = None if refused else len(came) - 1
    done = None if refused else replace(coming, pieces=(), number=number)
    draft_store().keep_files(key, tuple(came), done, now)
    offset = 0 if refused else coming.size
    return Received(offset, number, refused[0] if refused else None)
