"""How much of the disk strangers may fill: asked before a file is looked at."""

from ...base.acts.actor import client_address
from ...base.rates import RateMeter
from ...base.refusal import Refusal
from ...base.uploads.limits import MEGABYTE
from ...base.uploads.room import has_room
from ...base.uploads.room import NO_ROOM
from .settings import protection_settings
from bacgiang.policy import _
from math import ceil


# Messages with files of one line in ten minutes: with a proof of work, and without.
MOST_PROVEN = 15
MOST_UNPROVEN = 5

TOO_MANY_WITH_FILES = Refusal(
    "too_many_with_files",
    _(
        "citizen_refusal_often_files",
        default="Too many messages with files came from your network. Send it without "
        "files, or try again in ten minutes; what you typed is kept.",
    ),
    "files",
    status=429,
)

DAY = 24 * 60 * 60.0
TOO_MUCH_TODAY = Refusal(
    "too_many_with_files",
    _(
        "citizen_refusal_files_of_day",
        default="Too many files came from your network today. Send it without files, "
        "or try again tomorrow; what you typed is kept.",
    ),
    "files",
    status=429,
)

senders = RateMeter(name="files of senders", said="messages-with-files")
unproven_senders = RateMeter(
    name="files of unproven senders", said="files-without-proof"
)

by_day = RateMeter(window=DAY, name="megabytes of senders")


def is_room_for(size: int, kept: int) -> bool:
    """Of what may be kept of such files, and on the disk."""
    quota = protection_settings().most_gigabytes_kept * 1024 * MEGABYTE
    return not 0 < quota < kept + size and has_room(size)


def refusals_of_room(size: int, kept: int, *, is_proven: bool) -> tuple[Refusal, ...]:
    """Why no files are taken now. `size`: bytes that come, `kept`: bytes that are kept
    of such files already.
    """
    if not is_room_for(size, kept):
        return (NO_ROOM,)
    sender = client_address()
    if not sender:
        return ()
    meter, most = (
        (senders, MOST_PROVEN) if is_proven else (unproven_senders, MOST_UNPROVEN)
    )
    found = refusals_of_day(size)
    if not found and not meter.allow(sender, most):
        found = (TOO_MANY_WITH_FILES,)
    if not found:
        count_of_day(size)
    return found


def refusals_of_day(size: int) -> tuple[Refusal, ...]:
    """Why the line sends no more of so many bytes today; nothing is counted."""
    sender, most = client_address(), protection_settings().most_megabytes_a_day
    if not sender or not most:
        return ()
    is_full = by_day.counted(sender) + _megabytes(size) > most
    return (TOO_MUCH_TODAY,) if is_full else ()


def count_of_day(size: int, came: int = 0) -> None:
    """Count bytes of a file that are there, of which so many `came` before."""
    sender = client_address()
    more = _megabytes(came + size) - (_megabytes(came) if came else 0)
    for _one in range(more if sender else 0):
        by_day.count(sender)


def _megabytes(size: int) -> int:
    """Begun ones; at least one."""
    return max(1, ceil(size / MEGABYTE))


def clear() -> None:
    """Forget what was counted."""
    by_day.clear()
    senders.clear()
    unproven_senders.clear()
