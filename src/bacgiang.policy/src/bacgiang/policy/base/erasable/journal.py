"""Which keys were erased: a line of hexadecimal digits for each, appended alone; and
names of what was erased that has no key of its own.

It names keys and holds none. A backup of the keys is older than what was erased since;
when it is put back, the journal, which is not, erases those keys again.
"""

from collections.abc import Iterable
import os
from pathlib import Path


def append(journal: Path, identifiers: Iterable[bytes]) -> None:
    """Lines that are on the disk when this returns."""
    text = "".join(f"{one.hex()}\n" for one in identifiers)
    handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, text.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def identifiers_in(journal: Path) -> set[bytes]:
    """Of every key that was erased. A line that was not written whole is none."""
    try:
        lines = journal.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return set()
    return {bytes.fromhex(one) for one in lines if _is_whole(one)}


def _is_whole(line: str) -> bool:
    return len(line) == 32 and not set(line) - set("0123456789abcdef")
