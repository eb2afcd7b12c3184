"""An entry as it is sealed: a leaf that says nothing of the person or the text.

Code, payload and salt are in none of it: they stand behind the salted digest, so that
the leaves can be shown to everybody and stay valid when the rest is erased.
"""

from ...sealing.canonical import encode
from ...sealing.canonical import Json
from ...sealing.errors import CanonicalError
from ...sealing.records import timestamp
from ...sealing.salted import salted_digest
from .errors import UnfitPayload
from .states import Event
from dataclasses import dataclass
from datetime import datetime
import json
from typing import Any


LOG = "citizen-receipts"
# A hard bound; what people may send is a setting of `protection`.
MOST_BYTES = 2 * 1024 * 1024
_BEFORE = b'{"payload":'


@dataclass(frozen=True, slots=True)
class Open:
    """The part of an entry that everybody may see. `at` is aware.

    `of` is the digest of the submission's first entry, "" in that entry itself.
    """

    event: Event
    kind: str
    subject: str
    version: int
    at: datetime
    of: str = ""
    reason: str = ""


def packed(payload: dict[str, Any]) -> bytes:
    """Canonical bytes of a payload: text in NFC, integers, booleans, lists, objects.

    Raises UnfitPayload.
    """
    if not isinstance(payload, dict):
        raise UnfitPayload("A payload is an object.")
    try:
        # As deep as it will stand in the record of which the digest is taken.
        data = encode({"payload": payload})
    except CanonicalError as error:
        raise UnfitPayload(error.reason, error.path[1:]) from None
    except RecursionError:
        raise UnfitPayload("nested too deeply") from None
    if len(data) > MOST_BYTES:
        raise UnfitPayload(f"more than {MOST_BYTES} bytes")
    return data[len(_BEFORE) : -1]


def unpacked(data: bytes) -> dict[str, Any]:
    return dict(json.loads(data))


def content_of(code: str, entry: Open, payload: dict[str, Any]) -> dict[str, Json]:
    """What the salted digest is taken of; whoever has it and the salt can show it."""
    return {
        "code": code,
        "event": entry.event.value,
        "kind": entry.kind,
        "payload": payload,
        "subject": entry.subject,
        "version": entry.version,
    }


def digest_of(code: str, entry: Open, payload: dict[str, Any], salt: bytes) -> str:
    return salted_digest(content_of(code, entry, payload), salt)


def leaf_of(entry: Open, digest: str) -> bytes:
    """The canonical bytes that are sealed."""
    return encode(
        {
            "at": timestamp(entry.at),
            "digest": digest,
            "event": entry.event.value,
            "kind": entry.kind,
            "of": entry.of,
            "reason": entry.reason,
            "subject": entry.subject,
            "version": entry.version,
        }
    )
