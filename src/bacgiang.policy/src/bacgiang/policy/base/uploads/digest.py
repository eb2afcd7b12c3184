"""By what a file is known again: its SHA-256."""

from hashlib import file_digest
from typing import Any


def digest_of(file: Any) -> str:
    """SHA-256 of a stored file (NamedBlobFile), in hex."""
    with file.open() as data:
        return file_digest(data, "sha256").hexdigest()
