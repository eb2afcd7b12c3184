"""Pack so that a power cut in the middle loses nothing.

ZODB writes the packed file and gives it the place of the old one without asking whether
it is on the disk. `zope.conf` names this instead.
"""

from ..file_lock import locked
from ..file_lock import Taken
import os
from pathlib import Path
from typing import Any
from ZODB.FileStorage.FileStorage import FileStorage


LEFT = (".pack", ".tmp", ".index.index_tmp")
"""Of FileStorage: the new database, what a transaction writes, the new index."""


def pack_to_disk(storage: Any, *how: Any) -> Any:
    """As FileStorage packs; the new file is on the disk before it takes its place."""
    packed = FileStorage.packer(storage, *how)
    if packed is not None:
        _sync(Path(f"{storage._file_name}.pack"))
        _sync(Path(storage._file_name).parent)
    return packed


def put_back(database: Path) -> bool:
    """Give a database file its name again where packing was cut off between giving up
    the old file and taking the new one; whether it was. Nothing was written meanwhile.
    """
    old = database.with_name(f"{database.name}.old")
    if database.exists() or not old.exists():
        return False
    old.rename(database)
    return True


def remove_left(database: Path) -> list[str]:
    """Remove what a process that was cut off has left beside a database file; names of
    what was removed. A packing that was cut off leaves a file as large as the database.

    Nothing is removed beside a database that is not there, or that a process has open:
    that may be packing it, and does so with the lock. Raises OSError.
    """
    names = [f"{database.name}{ending}" for ending in LEFT]
    left = [one for name in names if (one := database.with_name(name)).exists()]
    if not left or not database.exists():
        return []
    try:
        with locked(database.with_name(f"{database.name}.lock")):
            for one in left:
                one.unlink(missing_ok=True)
    except Taken:
        return []
    return [one.name for one in left]


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
