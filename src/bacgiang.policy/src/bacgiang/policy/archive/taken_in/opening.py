"""A package that is to be taken in: whole, and signed by a key that is known."""

from ...base.json_text import parse_json
from ...citizen.keys.signing import is_signed
from ..formats.bag import check_bag
from ..formats.bag import signature_of
from ..formats.ocfl import Damaged
from ..formats.ocfl import name_of
from ..formats.ocfl import read_object
from ..formats.ocfl import ReadObject
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID


UNREADABLE = (
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading raises of what is not made as packages are."""
TOLD = ("UID", "path", "type", "state")


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
            found = read_object(self.folder / "data" / "items" / name_of(uid))
            if found.uid != uid:
                raise Damaged(uid)
        except UNREADABLE as error:
            raise NotTaken(str(error)) from error
        return found


def opened(folder: Path, keys: Collection[str]) -> OpenedPackage:
    """A package in a folder; `keys` are the public keys (hex) that are trusted.

    Of one that nobody signed nothing else is read. Raises NotTaken.
    """
    try:
        signed = require_signed(folder, keys)
        check_bag(folder)
        facts = parse_json((folder / "data" / "package.json").read_bytes())
        _look_at(facts)
    except UNREADABLE as error:
        raise NotTaken(str(error)) from error
    return OpenedPackage(folder, facts, sha256(signed).hexdigest())


def _look_at(facts: Any) -> None:
    """Raise ValueError where `package.json` tells no items by their identities."""
    for one in facts["items"]:
        if not all(isinstance(one[name], str) for name in TOLD):
            raise ValueError(str(one))
        if UUID(one["UID"]).hex != one["UID"]:
            # Otherwise spelled it would pass for another one.
            raise ValueError(one["UID"])
    if not all(isinstance(facts[name], str) for name in ("unit", "first", "last")):
        raise ValueError("package.json")


def require_signed(folder: Path, keys: Collection[str]) -> bytes:
    """What the signature is over; of the folder nothing else is read. Raises NotTaken,
    and as reading does.
    """
    said, signed = signature_of(folder)
    told = said if isinstance(said, dict) else {}
    key, signature = (str(told.get(one, "")) for one in ("public_key", "signature"))
    if key not in keys:
        raise NotTaken(f"signed by {key}")
    if not is_signed(key, signature, signed):
        raise NotTaken("signature")
    return signed
