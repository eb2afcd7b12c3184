"""Keys in a file beside the database, in slots of one size that are overwritten.

    slot 0        bacgiang-keys-1 and a zero byte | identity of the file
    slot 1, 2, …  16 bytes that name the key      | the key, zeros once it was erased

Keys are made many at once and brought to the disk before the first of them is given
out: whoever needs one waits for no disk. Those that a process did not use stay unused.
Places are never used twice, so a key never stands for two texts.

Several processes may share a file: they lock it while it grows.
"""

from . import journal
from .interfaces import IRecordKeys
from .interfaces import RecordKey
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path
import secrets
from threading import Lock
from zope.interface import implementer


NAME_SIZE, KEY_SIZE = 16, 32
SLOT = NAME_SIZE + KEY_SIZE
HEAD = b"bacgiang-keys-1\x00"
# Keys that are brought to the disk together.
BATCH = 256
NOTHING = bytes(KEY_SIZE)


class NoKeyFile(ValueError):
    """The file is none of keys."""


@implementer(IRecordKeys)
class KeyFile:
    """`keys` and `erased` in a folder that only its owner can read; made if missing."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._journal = folder / "erased"
        self._file = os.open(folder / "keys", os.O_RDWR | os.O_CREAT, 0o600)
        self._spare: list[RecordKey] = []
        self._lock = Lock()
        with self._alone():
            if not os.fstat(self._file).st_size:
                self._write([HEAD + secrets.token_bytes(KEY_SIZE)], 0)
                self._sync_folder()
        head = os.pread(self._file, SLOT, 0)
        if len(head) != SLOT or not head.startswith(HEAD):
            raise NoKeyFile(f"{folder / 'keys'} is no file of keys.")
        self.identity = head[NAME_SIZE:]
        self.erase_again()

    def take(self) -> RecordKey:
        with self._lock:
            if not self._spare:
                self._spare = self._make(BATCH)
            return self._spare.pop()

    def read(self, slot: int) -> bytes | None:
        if slot < 1:
            return None
        key = os.pread(self._file, KEY_SIZE, slot * SLOT + NAME_SIZE)
        return key if len(key) == KEY_SIZE and key != NOTHING else None

    def erase(self, slots: Iterable[int]) -> None:
        """In the journal first: a key that is gone is in it."""
        there = [slot for slot in slots if self.read(slot) is not None]
        if there:
            names = (os.pread(self._file, NAME_SIZE, slot * SLOT) for slot in there)
            journal.append(self._journal, names)
            self._overwrite(there)

    def note(self, names: Iterable[bytes]) -> None:
        journal.append(self._journal, names)

    def noted(self) -> set[bytes]:
        return journal.identifiers_in(self._journal)

    def erase_again(self) -> int:
        """Erase keys of the journal that a backup brought back; how many."""
        names = journal.identifiers_in(self._journal)
        found = [slot for slot, name in self._slots() if name in names] if names else []
        alive = [slot for slot in found if self.read(slot) is not None]
        self._overwrite(alive)
        return len(alive)

    def close(self) -> None:
        os.close(self._file)

    def _make(self, count: int) -> list[RecordKey]:
        keys = [secrets.token_bytes(KEY_SIZE) for _ in range(count)]
        slots = [secrets.token_bytes(NAME_SIZE) + key for key in keys]
        with self._alone():
            # After the last whole slot: a write that was cut off counts as one.
            first = -(-os.fstat(self._file).st_size // SLOT)
            self._write(slots, first)
        return [RecordKey(first + number, key) for number, key in enumerate(keys)]

    def _write(self, slots: list[bytes], first: int) -> None:
        os.pwrite(self._file, b"".join(slots), first * SLOT)
        os.fsync(self._file)

    def _overwrite(self, slots: list[int]) -> None:
        for slot in slots:
            os.pwrite(self._file, NOTHING, slot * SLOT + NAME_SIZE)
        if slots:
            os.fsync(self._file)

    def _slots(self) -> Iterator[tuple[int, bytes]]:
        """Number and name of each."""
        data = (self._folder / "keys").read_bytes()
        for slot in range(1, len(data) // SLOT):
            yield slot, data[slot * SLOT : slot * SLOT + NAME_SIZE]

    def _sync_folder(self) -> None:
        handle = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)
