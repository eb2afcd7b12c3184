"""What a power cut left behind the last whole transaction of a database file.

ZODB cuts it off itself, but takes the moment it reads there for that of the last
transaction: all later ones would be stamped behind it, thousands of years ahead. It is
kept in a file of its own and cut off before ZODB looks.
"""

from ...base.file_lock import locked
from ..database_file import DATABASE
from ..database_file import whole_part
from .obstacles import lock_of
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
import os
from pathlib import Path
from typing import BinaryIO
from zope.i18nmessageid import Message


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
    whole, size = whole_part(file), file.seek(0, os.SEEK_END)
    if whole.place == size:
        return None
    return Tail(whole.place, whole.moment, size - whole.place)


def cut_off_tail(data: Path) -> Message | None:
    """Keep and cut off what a crash left; what is to be told of it.

    Raises SystemExit where the file is damaged in another way.
    """
    path = data / DATABASE
    if not path.exists():
        return None
    with locked(lock_of(data)), path.open("r+b") as file:
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
