"""What a power cut left behind the last whole transaction of a database file.

ZODB cuts it off itself, but takes the moment it reads there for that of the last
transaction: all later ones would be stamped behind it, thousands of years ahead. It is
kept in a file of its own and cut off before ZODB looks.
"""

from .obstacles import DATABASE
from .obstacles import locked
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
import os
from pathlib import Path
from persistent.timestamp import TimeStamp
import struct
from typing import BinaryIO
from zope.i18nmessageid import Message


MAGIC = b"FS"
# Moment, length, state and lengths of three texts; its length once more at the end
# (ZODB.FileStorage.format).
HEADER = struct.Struct(">8sQc6x")
LENGTH = struct.Struct(">Q")
WHOLE = (b" ", b"u", b"p")
LARGEST = 256 << 20
"""Bytes of one transaction, files aside: what is larger is not cut off by itself."""

CUT_OFF = _(
    "database_tail_cut",
    default="${bytes} bytes behind the last whole transaction (${moment}) were none: a "
    "crash in the middle of writing. Nothing that was acknowledged is among them. They "
    "are kept in ${file}.",
)
DAMAGED = _(
    "database_damaged",
    default="${file} is damaged: from byte ${place} on (after ${moment}) its ${bytes} "
    "bytes are no transactions. Put a backup back (make restore), then look what is "
    "missing.",
)


@dataclass(frozen=True)
class Tail:
    """Where whole transactions end, the moment of the last, and what is behind it."""

    place: int
    moment: datetime | None
    length: int

    @property
    def told(self) -> dict[str, str]:
        moment = self.moment.isoformat(timespec="seconds") if self.moment else "–"
        facts = {"place": self.place, "bytes": self.length}
        return {"moment": moment, **{name: str(one) for name, one in facts.items()}}


def tail_of(file: BinaryIO) -> Tail | None:
    """What no transaction is at the end of a database file, None where all is."""
    size = file.seek(0, os.SEEK_END)
    if size < len(MAGIC) + 2 or _ends_with_whole(file, size):
        return None
    place, last, now = 4, bytes(8), datetime.now(UTC)
    while place < size:
        found = _transaction_at(file, place, size)
        if found is None or found[0] <= last or _moment(found[0]) > now:
            break
        last, place = found[0], place + found[1] + LENGTH.size
    if place == size:
        return None
    return Tail(place, _moment(last) if place > 4 else None, size - place)


def cut_off_tail(data: Path) -> Message | None:
    """Keep and cut off what a crash left; what is to be told of it.

    Raises SystemExit where the file is damaged in another way.
    """
    path = data / DATABASE
    if not path.exists():
        return None
    with locked(data), path.open("r+b") as file:
        tail = tail_of(file)
        if tail is None:
            return None
        if tail.length > LARGEST or tail.moment is None:
            return Message(DAMAGED, mapping={"file": str(path), **tail.told})
        file.seek(tail.place)
        kept = path.with_name(f"{path.name}.tail-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        kept.write_bytes(file.read())
        file.truncate(tail.place)
        os.fsync(file.fileno())
    return Message(CUT_OFF, mapping={"file": str(kept), **tail.told})


def _ends_with_whole(file: BinaryIO, size: int) -> bool:
    if size == 4:
        return True
    file.seek(size - LENGTH.size)
    (length,) = LENGTH.unpack(file.read(LENGTH.size))
    place = size - LENGTH.size - length
    found = _transaction_at(file, place, size) if place >= 4 else None
    return found is not None and _moment(found[0]) <= datetime.now(UTC)


def _transaction_at(file: BinaryIO, place: int, size: int) -> tuple[bytes, int] | None:
    """Its identifier and length; None where none stands whole."""
    file.seek(place)
    head = file.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    identifier, length, state = HEADER.unpack(head)
    if state not in WHOLE or length < HEADER.size or place + length + 8 > size:
        return None
    file.seek(place + length)
    return (identifier, length) if file.read(8) == LENGTH.pack(length) else None


def _moment(identifier: bytes) -> datetime:
    try:
        seconds = TimeStamp(identifier).timeTime()
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)
