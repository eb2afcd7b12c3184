"""Packing and backups take turns: a backup finds every file that it set out to copy."""

from ..file_lock import locked
from contextlib import AbstractContextManager
from contextlib import nullcontext
from pathlib import Path
from typing import Any


def database_file(storage: Any) -> Path | None:
    """The file of a storage that is one, None for others."""
    # A storage of blobs stands before the file's and answers for it.
    name = getattr(storage, "_file_name", None)
    return Path(name) if name else None


def our_turn(file: Path | None) -> AbstractContextManager[None]:
    """With a database file; None needs no turns. Entered it raises Taken where somebody
    else packs the database, or makes or proves a backup of it, and OSError.
    """
    return locked(file.with_name(f"{file.name}.turn")) if file else nullcontext()
