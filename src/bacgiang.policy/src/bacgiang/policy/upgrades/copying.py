"""Keep a copy of the data before they are changed, where that can be done here."""

from ..release import __version__
from collections.abc import Iterator
from itertools import count
import os
from pathlib import Path
import shutil
from typing import Any


class NoCopy(RuntimeError):
    """The data are kept where this code cannot copy them."""


def keep_copy(database: Any, folder: Path) -> Path:
    """Copy database file and blobs into `folder/before-<release>`; where that is.

    Blobs are never written to, so that another name for each is copy enough where the
    file system can do that. A copy of the same data, left by an upgrade that broke off,
    is taken as it is. Raises NoCopy.
    """
    storage = database.storage
    # A storage of blobs stands before the file's and answers for it.
    name = getattr(storage, "_file_name", None)
    if name is None:
        raise NoCopy(type(storage).__name__)
    source = Path(name)
    size = source.stat().st_size
    for target in _places(folder):
        kept = target / "filestorage" / source.name
        if kept.exists() and kept.stat().st_size == size:
            return target
        if not target.exists():
            break
    unfinished = target.with_name(f"{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    (unfinished / "filestorage").mkdir(parents=True)
    shutil.copyfile(source, unfinished / "filestorage" / source.name)
    blobs = getattr(storage, "fshelper", None)
    if blobs is not None:
        base = Path(blobs.base_dir)
        shutil.copytree(base, unfinished / base.name, copy_function=_link)
    unfinished.rename(target)
    return target


def _places(folder: Path) -> Iterator[Path]:
    name = f"before-{__version__}"
    yield folder / name
    yield from (folder / f"{name}-{number}" for number in count(2))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
