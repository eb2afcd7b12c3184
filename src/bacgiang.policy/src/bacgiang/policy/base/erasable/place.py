"""Where the keys of this process are."""

from .interfaces import IRecordKeys
from .key_file import KeyFile
import os
from pathlib import Path
from threading import Lock
from typing import Any
from zope.component import queryUtility


FOLDER = "RECORD_KEYS"
"""Variable of the environment: the folder of the keys, without it `keys` in DATA."""

_lock = Lock()
_open: dict[Path, KeyFile] = {}


class NoPlaceForKeys(RuntimeError):
    """Neither RECORD_KEYS nor DATA says where keys are kept: nothing is written."""


def record_keys() -> Any:
    """The keys of records (`IRecordKeys`). Raises NoPlaceForKeys."""
    found = queryUtility(IRecordKeys)
    return _key_file(key_folder()) if found is None else found


def key_folder() -> Path:
    """Raises NoPlaceForKeys."""
    given, data = os.environ.get(FOLDER), os.environ.get("DATA")
    if not given and not data:
        raise NoPlaceForKeys(f"Set {FOLDER}, or DATA.")
    return Path(given) if given else Path(str(data)) / "keys"


def _key_file(folder: Path) -> KeyFile:
    with _lock:
        if folder not in _open:
            _open[folder] = KeyFile(folder)
        return _open[folder]
