"""Pack so that a power cut in the middle loses nothing.

ZODB writes the packed file and gives it the place of the old one without asking whether
it is on the disk. `zope.conf` names this instead.
"""

import os
from pathlib import Path
from typing import Any
from ZODB.FileStorage.FileStorage import FileStorage


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


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
