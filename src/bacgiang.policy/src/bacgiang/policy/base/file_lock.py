"""One process at a time has the lock of a file; it ends with the process."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path


class Taken(RuntimeError):
    """Another process has it."""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """With the lock of a file, which is made where there is none and left as it is.

    Raises Taken, OSError.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Taken(str(file)) from None
        yield
    finally:
        os.close(handle)
