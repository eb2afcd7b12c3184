"""Files handed in with a record."""

from ...base.known_fields import Shape
from ...base.known_fields import unknown_fields
from ...base.known_fields import unknown_in
from ...base.refusal import Refusal
from ..documents.original_kinds import OriginalKind
from bacgiang.policy import _
from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import dataclass
from hashlib import sha256
import re
from typing import Any


MAX_ORIGINALS = 20
FIELDS = ("filename", "kind", "content_type", "data")
ROWS: Shape = {"items": {"properties": dict.fromkeys(FIELDS, {})}}
_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\]")


@dataclass(frozen=True)
class OriginalInput:
    """A file, its name and kind."""

    filename: str
    kind: OriginalKind
    content_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


def originals_of(rows: Any) -> tuple[tuple[OriginalInput, ...], tuple[Refusal, ...]]:
    """The files, and what is wrong with those that cannot be read."""
    if not isinstance(rows, list) or len(rows) > MAX_ORIGINALS:
        return (), (WRONG_ORIGINALS,)
    found, refusals = [], unknown_fields(unknown_in(rows, ROWS, "originals."))
    for row in rows:
        try:
            found.append(_original(row))
        except (KeyError, TypeError, ValueError, AttributeError, NotBase64):
            refusals.append(WRONG_ORIGINAL)
    return tuple(found), tuple(refusals)


def _original(row: Any) -> OriginalInput:
    name = _NOT_PLAIN.sub("", row["filename"]).strip()
    data = b64decode(row["data"], validate=True)
    if not name or len(name) > 255 or not data:
        raise ValueError(name)
    kind = OriginalKind(row.get("kind", OriginalKind.WORD_FILE.value))
    content_type = row.get("content_type") or "application/octet-stream"
    return OriginalInput(name, kind, str(content_type)[:100], data)


WRONG_ORIGINALS = Refusal(
    "wrong_originals",
    _(
        "refusal_wrong_originals",
        default="“originals” is a list of at most 20 files.",
    ),
    "originals",
)
WRONG_ORIGINAL = Refusal(
    "wrong_original",
    _(
        "refusal_wrong_original",
        default="An original has “filename”, “data” (Base64, not empty) and “kind”.",
    ),
    "originals",
)
