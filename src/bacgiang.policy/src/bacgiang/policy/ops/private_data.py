"""The folder of mutable data is its owner's alone: folders 0700, files 0600."""

import os
from pathlib import Path


OTHERS = 0o077
# Blobs are many, and made as they are to stay: the folder they are in is shut.
LEFT = "blobstorage"


def keep_private(data: Path) -> None:
    """Let nobody else read what is there, nor what this process makes from now on."""
    os.umask(OTHERS)
    data.chmod(0o700)
    for folder, names, files in os.walk(data):
        for name in (*names, *files):
            _shut(Path(folder, name))
        if LEFT in names:
            names.remove(LEFT)


def kept_secret(data: Path, name: str) -> str | None:
    """The first line of a file of secrets in the folder; None where there is none."""
    try:
        return (data / name).read_text(encoding="utf-8").partition("\n")[0] or None
    except FileNotFoundError:
        return None


def _shut(path: Path) -> None:
    mode = path.lstat().st_mode
    if mode & OTHERS and not path.is_symlink():
        path.chmod(mode & 0o7700)
