"""Receipts copied to a second place before they are handed out, where that is set.

A backup is some minutes old when a disk is lost; what was acknowledged since stands in
these copies, signed as the receipt is. They hold no name and no address.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...sealing.canonical import Json
from ..codes.tracking_code import written
from ..keys.store import PublicKey
from ..receipts.receipt import RECEIPT_FORMAT
from .entry import Signed
from .leaf import LOG
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import UTC
import json
import logging
import os
from pathlib import Path


logger = logging.getLogger(__name__)

FOLDER = "RECEIPTS_COPIED_TO"
"""Variable of the environment: a folder on another machine or disk; without it no
copies are made."""
NOT_COPIED = Refusal(
    "receipt_not_copied",
    _(
        "error_receipt_not_copied",
        default="Nothing was taken in: the receipt cannot be kept safely at the "
        "moment. Try again later.",
    ),
    status=503,
)


def copy(
    code: str,
    number: int,
    signed: Signed,
    key: PublicKey,
    content: dict[str, Json],
    salt: bytes,
) -> None:
    """Of an entry, as a receipt of it alone; on the disk when this returns. What is not
    committed after all leaves a copy of a receipt that nobody has.

    Raises Refused.
    """
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    since = key.since.astimezone(UTC).isoformat(timespec="seconds")
    entry = {
        "record": json.loads(signed.leaf),
        "key": signed.key,
        "signature": signed.signature,
        "proof": None,
        "seal": None,
        "content": content,
        "salt": salt.hex(),
    }
    receipt = {
        "format": RECEIPT_FORMAT,
        "portal": "",
        "log": LOG,
        "code": written(code),
        "entries": [entry],
        "keys": [{"name": key.name, "public": key.public, "since": since}],
    }
    try:
        _write(Path(folder), f"{code}-{number}.json", json.dumps(receipt).encode())
    except OSError as error:
        logger.error("A receipt cannot be copied: %s", error.strerror)
        raise Refused(NOT_COPIED) from None


def copied_codes(folder: Path) -> Iterator[str]:
    """Codes of which there are copies."""
    yield from sorted({one.name.rpartition("-")[0] for one in folder.glob("*-*.json")})


def _write(folder: Path, name: str, data: bytes) -> None:
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
