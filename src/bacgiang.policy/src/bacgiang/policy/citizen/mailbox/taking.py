"""Take letters in from the mail box: each once, whatever breaks.

What a run takes in is kept with its commit; only a later run, which finds it kept,
takes it off the server. So a letter is lost nowhere between, and one that is listed
again is known by its number there, or by its bytes.
"""

from ...base.refusal import RefusedInput
from ...base.scheduler.ticking import place
from ...base.stores.missing import StoreMissing
from ...base.uploads.inspection import Upload
from ...base.uploads.limits import MEGABYTE
from ...units.people.answering import is_answering
from ...units.register.lookup import main_unit_code
from ...units.register.taken_over import unit_of_today
from ..attachments.files import attached
from ..attachments.files import blobs_of
from ..attachments.files import SentFile
from ..attachments.files import uploads_of
from ..attachments.store import attachment_store
from ..protection.attachments import judge_files
from ..protection.attachments import Judged
from ..protection.attachments import too_much
from ..protection.room_for_files import refusals_of_room
from ..protection.settings import protection_settings
from .answering import answer
from .apart import letter_apart
from .apart import NotNow
from .imap import Listed
from .imap import Mailbox
from .imap import MailboxError
from .letter import Letter
from .letter import MOST_TEXT
from .letter import UnreadableLetter
from .settings import MailboxSettings
from .store import Fate
from .store import letter_store
from .store import LetterStore
from .store import TakenLetter
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
import logging
from plone import api
from plone.dexterity.content import DexterityContent
from time import monotonic
import transaction
from ZODB.POSException import ConflictError
from ZODB.POSException import POSError
from zope.i18n import translate


logger = logging.getLogger(__name__)

MOST_AT_ONCE = 20
"""Letters of one run, so that its transaction stays small."""
MOST_SECONDS = 60.0
"""Of reading in one run: others wait for the job, too."""
MOST_WAITING = 500
"""Letters that wait for boards; the others wait in the mail box."""
MEGABYTES = 25
"""Of files of a letter, where the setting sets no limit."""
TEXT_CUT = _(
    "letter_text_cut",
    default="The text after its first ${most} characters",
    mapping={"most": str(MOST_TEXT)},
)


def take_letters(
    site: DexterityContent, box: Mailbox, settings: MailboxSettings, now: datetime
) -> int:
    """How many were taken in or refused. Raises MailboxError."""
    store, listed = letter_store(site), box.letters()
    run = _Run(store, box, settings, now)
    store.forget_gone({one.key for one in listed})
    new = [one for one in listed if not run.put_away(one)]
    count, began = 0, monotonic()
    for one in new[:MOST_AT_ONCE]:
        # Of files alone: words are small.
        is_full = refusals_of_room(one.size, attachment_store().size, is_proven=True)
        is_late = monotonic() - began > MOST_SECONDS
        if len(store) >= MOST_WAITING or is_full or is_late:
            break
        try:
            fate = run.taken_alone(one)
        except NotNow:
            break
        store.note(one.key, fate, now)
        count += 1
    return count


def most_bytes() -> int:
    """Of a letter: its files, half as large again in the letters of mail, its words."""
    return (protection_settings().most_megabytes or MEGABYTES) * MEGABYTE * 3 // 2


@dataclass(frozen=True)
class _Run:
    store: LetterStore
    box: Mailbox
    settings: MailboxSettings
    now: datetime

    def put_away(self, one: Listed) -> bool:
        """Take off the server what an earlier run has kept; whether it was."""
        fate = self.store.fate(one.key)
        if fate is Fate.TAKEN:
            self.box.remove(one.uid)
        elif fate is not None:
            self.box.refuse(one.uid)
        return fate is not None

    def taken_alone(self, one: Listed) -> Fate:
        """Whatever one letter does, those behind it come in; nothing of it is kept
        then. Raises NotNow.
        """
        before = transaction.savepoint(optimistic=True)
        try:
            return self._take(one)
        except (NotNow, MailboxError, ConflictError, MemoryError):
            raise
        except Exception as error:
            logger.warning("A letter was not taken in: %s", place(error))
            before.rollback()
            if _is_ours(error):
                raise NotNow from error
            return Fate.UNREADABLE

    def _take(self, one: Listed) -> Fate:
        most = most_bytes()
        raw = self.box.fetch(one.uid, most) if one.size <= most else None
        if raw is None:
            return Fate.TOO_LARGE
        digest = sha256(raw).hexdigest()
        known = self.store.known_as(digest)
        if known is not None:
            return known
        try:
            letter = letter_apart(raw)
        except UnreadableLetter:
            return Fate.UNREADABLE
        fate = Fate.TAKEN if self._keep(letter) else Fate.IN_PART
        self.store.remember(digest, fate, self.now)
        return fate

    def _keep(self, letter: Letter) -> bool:
        """Whether nothing of it was left out."""
        uploads, media_types, left_out = _judged(letter)
        if letter.is_cut:
            left_out.append((_said(TEXT_CUT), ""))
        kept = attached(uploads, media_types)
        taken = TakenLetter(
            sender=letter.sender,
            name=letter.name,
            subject=letter.subject,
            text=letter.text,
            is_automatic=letter.is_automatic,
            files=kept,
            left_out=tuple(left_out),
            answers_to=letter.answers_to,
        )
        name = self.store.keep(_unit(self.settings), taken, self.now)
        if kept:
            attachment_store().keep(name, blobs_of(uploads, kept), self.now)
        answer(name, letter.answers_to, self.settings.user, self.now)
        return not left_out


def _is_ours(error: Exception) -> bool:
    """Whether it is no fault of a letter: the disk is full, a process or a file cannot
    be had, a store or a setting is broken. Pillow's have no number.
    """
    if isinstance(error, OSError):
        return error.errno is not None
    return isinstance(error, (POSError, StoreMissing, RefusedInput))


def _judged(letter: Letter) -> tuple[list[Upload], list[str], list[tuple[str, str]]]:
    """Those that are taken and their media types; names of the others with why not.

    Each is read once: there may be a hundred, and every one may take its time.
    """
    taken: list[Upload] = []
    media_types: list[str] = []
    left_out: list[tuple[str, str]] = []
    size = 0
    for file in letter.files:
        (one,) = uploads_of([SentFile(file.name, BytesIO(file.data))])
        refusal = too_much(len(taken) + 1, size + one.size)
        judged = Judged(refusals=(refusal,)) if refusal else judge_files([one])
        if judged.refusals:
            left_out.append((one.name, _said(judged.refusals[0].message)))
        else:
            taken.append(one)
            media_types += judged.media_types
            size += one.size
    return taken, media_types, left_out


def _unit(settings: MailboxSettings) -> str:
    unit = unit_of_today(settings.unit)
    return unit if is_answering(unit) else main_unit_code()


def _said(message: object) -> str:
    return translate(message, target_language=api.portal.get_default_language())
