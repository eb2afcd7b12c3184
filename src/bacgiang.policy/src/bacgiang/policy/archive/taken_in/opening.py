"""A package that is to be taken in: whole, and signed by a key that is known."""

from ...base.json_text import parse_json
from ...citizen.keys.signing import is_signed
from ..formats.bag import check_bag
from ..formats.bag import signature_of
from ..formats.ocfl import Damaged
from ..formats.ocfl import name_of
from ..formats.ocfl import read_object
from ..formats.ocfl import ReadObject
from bagit import BagError
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any


class NotTaken(ValueError):
    """The package is damaged, or signed by nobody who is known."""


@dataclass(frozen=True)
class OpenedPackage:
    """`facts` are those of `package.json`; `digest` is of what was signed (SHA-256)."""

    folder: Path
    facts: dict[str, Any]
    digest: str

    def written(self, uid: str) -> ReadObject:
        """The versions of an item. Raises NotTaken."""
        try:
            return read_object(self.folder / "data" / "items" / name_of(uid))
        except (Damaged, OSError, ValueError) as error:
            raise NotTaken(str(error)) from error


def opened(folder: Path, keys: Collection[str]) -> OpenedPackage:
    """A package in a folder; `keys` are the public keys (hex) that are trusted.

    Of one that nobody signed nothing else is read. Raises NotTaken.
    """
    try:
        signed = _signed(folder, keys)
        check_bag(folder)
        facts = parse_json((folder / "data" / "package.json").read_bytes())
    except (BagError, OSError, ValueError) as error:
        raise NotTaken(str(error)) from error
    return OpenedPackage(folder, facts, sha256(signed).hexdigest())


def _signed(folder: Path, keys: Collection[str]) -> bytes:
    """What the signature is over. Raises NotTaken, and as reading does."""
    said, signed = signature_of(folder)
    told = said if isinstance(said, dict) else {}
    key, signature = (str(told.get(one, "")) for one in ("public_key", "signature"))
    if key not in keys:
        raise NotTaken(f"signed by {key}")
    if not is_signed(key, signature, signed):
        raise NotTaken("signature")
    return signed
