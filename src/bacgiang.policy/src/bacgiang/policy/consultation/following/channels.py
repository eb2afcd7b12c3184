"""To whom letters go, and what became of submissions as their authors are told."""

from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.submissions.states import Event
from ...citizen.submissions.submissions import submissions
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from enum import StrEnum


class Channel(StrEnum):
    """To whom a letter goes, which says who writes it (`writers`)."""

    AUTHOR = "author"
    FOLLOWER = "follower"
    CONFIRM = "confirm"
    CODES = "codes"
    RECEIPT = "receipt"


class NoticeKind(StrEnum):
    """What became of a submission, as its author is told with their consent."""

    PUBLISHED = "published"
    WITHHELD = "withheld"
    ANSWERED = "answered"
    ADOPTED = "adopted"
    DROPPED = "dropped"


def tell_author(codes: Iterable[str], kind: NoticeKind) -> None:
    """Let the authors of submissions be told, those who agreed to it, once each.

    To be called in the transaction of the act, for every submission it concerns.
    Whether there is an address and a consent is asked when the letter is sent.
    """
    box, now = outbox(), datetime.now(UTC)
    for code in codes:
        letter = Waiting(code, Channel.AUTHOR.value, _mark(code, kind), kind.value)
        if not box.was_sent(letter):
            box.add(letter, now)


def _mark(code: str, kind: NoticeKind) -> str:
    """Which publication or withholding it is; the rest happens once."""
    fates = {NoticeKind.PUBLISHED: Event.PUBLISHED, NoticeKind.WITHHELD: Event.WITHHELD}
    fate, found = fates.get(kind), submissions().get(code) if kind in fates else None
    if found is None:
        return ""
    numbers = (one.number for one in reversed(found.entries) if one.event is fate)
    return str(next(numbers, ""))
