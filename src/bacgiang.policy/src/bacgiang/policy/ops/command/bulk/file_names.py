"""Names of files and folders: safe on any system, and never outside their folder."""

import os
from pathlib import Path
import re
from typing import Any


LONGEST_NAME = 200
"""Bytes in the name of a file; file systems take 255."""

_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\:*?\"<>|]")


def file_name(name: str, taken: set[str]) -> str:
    """A name for a file that any file system takes, and that is free.

    Names that differ in case alone count as one; `taken` learns the new name.
    """
    plain = _NOT_PLAIN.sub("_", name).strip(" .") or "original"
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix.encode()) > 20:
        stem, dot, suffix = plain, "", ""
    stem = stem.encode()[:LONGEST_NAME].decode(errors="ignore")
    free, count = f"{stem}{dot}{suffix}", 1
    while free.casefold() in taken:
        count += 1
        free = f"{stem}-{count}{dot}{suffix}"
    taken.add(free.casefold())
    return free


def inside(folder: Path, name: Any) -> Path | None:
    """A file named by an index; ValueError where that leads out of its folder."""
    if not name:
        return None
    path = Path(os.path.normpath(folder / str(name).replace("\\", "/")))
    if not path.is_relative_to(Path(os.path.normpath(folder))):
        raise ValueError(f"“{name}” is outside the folder of the index.")
    return path
