"""The file of a database: where it stands, and where its last whole transaction ends.

As ZODB writes it (ZODB.FileStorage.format): transactions one behind another, each with
its length at its beginning and at its end.
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
import os
from pathlib import Path
from persistent.timestamp import TimeStamp
import struct
import time
from typing import BinaryIO


DATABASE = Path("filestorage") / "Data.fs"
"""Below the folder of data."""
MAGIC = b"FS21"
# Identifier, length, state and lengths of three texts; its length once more at the end.
HEADER = struct.Struct(">8sQc6x")
LENGTH = struct.Struct(">Q")
WHOLE = (b" ", b"u", b"p")
"""States of transactions that are whole; of one being written it is `c`."""
TRIES, PAUSE = 100, 0.05


@dataclass(frozen=True)
class WholePart:
    """Bytes of a file that count; the identifier of the last transaction in them."""

    place: int
    last: bytes

    @property
    def moment(self) -> datetime | None:
        """Of the last transaction; None before the first."""
        if self.last == bytes(8):
            return None
        return datetime.fromtimestamp(TimeStamp(self.last).timeTime(), UTC)


def whole_part(file: BinaryIO) -> WholePart:
    """Of a file as it is. Where it does not end with a transaction it is read whole."""
    size = file.seek(0, os.SEEK_END)
    return _ending(file, size) or _read(file, size)


def whole_part_while_written(path: Path) -> WholePart:
    """While a transaction is being written it is looked at again a moment later."""
    with path.open("rb") as file:
        for _try in range(TRIES):
            if found := _ending(file, file.seek(0, os.SEEK_END)):
                return found
            time.sleep(PAUSE)
        return whole_part(file)


def _ending(file: BinaryIO, size: int) -> WholePart | None:
    """None where the file does not end with a whole transaction."""
    if size <= len(MAGIC):
        return WholePart(size, bytes(8))
    file.seek(max(size - LENGTH.size, 0))
    (length,) = LENGTH.unpack(file.read(LENGTH.size).rjust(LENGTH.size, b"\0"))
    place = size - LENGTH.size - length
    found = _transaction_at(file, place, size) if place >= len(MAGIC) else None
    return WholePart(size, found[0]) if found is not None else None


def _read(file: BinaryIO, size: int) -> WholePart:
    place, last = len(MAGIC), bytes(8)
    while place < size:
        found = _transaction_at(file, place, size)
        if found is None or found[0] <= last:
            break
        last, place = found[0], place + found[1] + LENGTH.size
    return WholePart(place, last)


def _transaction_at(file: BinaryIO, place: int, size: int) -> tuple[bytes, int] | None:
    """Its identifier and length; None where none stands whole."""
    file.seek(place)
    head = file.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    identifier, length, state = HEADER.unpack(head)
    end = place + length
    if state not in WHOLE or length < HEADER.size or end + LENGTH.size > size:
        return None
    file.seek(end)
    is_whole = file.read(LENGTH.size) == LENGTH.pack(length)
    return (identifier, length) if is_whole else None
