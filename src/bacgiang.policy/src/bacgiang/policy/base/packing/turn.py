"""Packing and backups take turns: a backup finds every file that it set out to copy."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path
from typing import Any


class NotOurTurn(RuntimeError):
    """Somebody else packs this database, or makes or proves a backup of it."""


def database_file(storage: Any) -> Path | None:
    """The file of a storage that is one, None for others."""
    # A storage of blobs stands before the file's and answers for it.
    name = getattr(storage, "_file_name", None)
    return Path(name) if name else None


@contextmanager
def our_turn(file: Path | None) -> Iterator[None]:
    """With a database file; None needs no turns. Ends with the process, whatever ends
    that.

    Raises NotOurTurn, OSError.
    """
    if file is None:
        yield
        return
    handle = os.open(f"{file}.turn", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotOurTurn from None
        yield
    finally:
        os.close(handle)
