"""Where the last finished transaction of a database file ends, while others write."""

from pathlib import Path
from struct import unpack
import time
from typing import IO
from ZODB.FileStorage.FileStorage import FileIterator
from ZODB.FileStorage.format import CorruptedDataError
from ZODB.FileStorage.format import TRANS_HDR
from ZODB.FileStorage.format import TRANS_HDR_LEN
from ZODB.utils import u64


FINISHED = b" up"
"""What a transaction's status is once it is whole; of one being written it is `c`."""
LENGTH = 8
TRIES, PAUSE = 100, 0.05

End = tuple[int, bytes]
"""Bytes of the file that count; number of the last transaction in them."""


def end_of(file: Path) -> End:
    """The file ends with the length of its last transaction; while one is being written
    it is looked at again a moment later. Behind damage the whole file is read.
    """
    with file.open("rb") as database:
        for _try in range(TRIES):
            if found := _last_of(database, file.stat().st_size):
                return found
            time.sleep(PAUSE)
    # FileStorage itself tells the number that it read in the damage.
    transactions, last = FileIterator(str(file)), bytes(LENGTH)
    try:
        for one in transactions:
            last = one.tid
    except CorruptedDataError:
        pass
    finally:
        transactions.close()
    return transactions._pos, last


def _last_of(database: IO[bytes], size: int) -> End | None:
    database.seek(max(size - LENGTH, 0))
    length = u64(database.read(LENGTH).rjust(LENGTH, b"\0"))
    start = size - LENGTH - length
    if length < TRANS_HDR_LEN or start < 4:
        return None
    database.seek(start)
    tid, told, status, *_lengths = unpack(TRANS_HDR, database.read(TRANS_HDR_LEN))
    return (size, tid) if told == length and status in FINISHED else None
