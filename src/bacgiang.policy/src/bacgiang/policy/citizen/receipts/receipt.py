"""A receipt as read from bytes nobody has vouched for (format: `docs/receipts.md`)."""

from ...sealing.canonical import encode
from ...sealing.canonical import Json
from ...sealing.canonical import MAX_DEPTH
from ...sealing.canonical import Record
from ...sealing.errors import SealingError
from ...sealing.hexadecimal import from_hex
from ...sealing.proofs import InclusionProof
from ...sealing.seals import DaySeal
from ...sealing.seals import is_log_name
from ...sealing.strict_json import parse
from collections.abc import Mapping
from dataclasses import dataclass


RECEIPT_FORMAT = "bacgiang-receipt-1"
MOST_BYTES = 8 * 1024 * 1024
MOST_ENTRIES = 10_000
# A content stands three containers deep in the file.
DEPTH = MAX_DEPTH + 3


class ReceiptError(ValueError):
    """The file is no receipt; the message says why, without quoting it."""


@dataclass(frozen=True)
class ReceiptEntry:
    """One sealed entry; `leaf` is the canonical bytes of `record`.

    `proof` and `seal` are None while the day is open; `content` and `salt` are there
    when the receipt was given to the author.
    """

    record: Record
    leaf: bytes
    key: str
    signature: str
    proof: InclusionProof | None
    seal: DaySeal | None
    content: Record | None
    salt: bytes | None


@dataclass(frozen=True)
class Receipt:
    """`keys` holds the public key (hexadecimal) by its name."""

    portal: str
    log: str
    code: str
    keys: Mapping[str, str]
    entries: tuple[ReceiptEntry, ...]


def read_receipt(data: bytes) -> Receipt:
    """Raises ReceiptError. Fields that the format does not name are passed over."""
    if len(data) > MOST_BYTES:
        raise ReceiptError(f"The file has more than {MOST_BYTES} bytes.")
    try:
        return _receipt(_object(parse(data, DEPTH), "the receipt"))
    except SealingError as error:
        raise ReceiptError(f"The file cannot be read: {error}") from None


def _receipt(fields: Mapping[str, Json]) -> Receipt:
    if fields.get("format") != RECEIPT_FORMAT:
        raise ReceiptError(f"This is no receipt of the format {RECEIPT_FORMAT}.")
    log = _text(fields, "log")
    if not is_log_name(log):
        raise ReceiptError("The field “log” names no log.")
    entries = _list(fields, "entries")
    if not 0 < len(entries) <= MOST_ENTRIES:
        raise ReceiptError(f"A receipt has 1 to {MOST_ENTRIES} entries.")
    keys = [_object(one, "a key") for one in _list(fields, "keys")]
    return Receipt(
        portal=_text(fields, "portal"),
        log=log,
        code=_text(fields, "code"),
        keys={_text(one, "name"): _text(one, "public") for one in keys},
        entries=tuple(_entry(_object(one, "an entry")) for one in entries),
    )


def _entry(fields: Mapping[str, Json]) -> ReceiptEntry:
    record = _object(fields.get("record"), "the record of an entry")
    proof, seal = fields.get("proof"), fields.get("seal")
    if (proof is None) != (seal is None):
        raise ReceiptError("An entry has proof and seal, or neither.")
    content, salt = fields.get("content"), fields.get("salt")
    if (content is None) != (salt is None):
        raise ReceiptError("An entry has content and salt, or neither.")
    return ReceiptEntry(
        record=record,
        leaf=encode(record),
        key=_text(fields, "key"),
        signature=_text(fields, "signature"),
        proof=None if proof is None else InclusionProof.from_record(proof),
        seal=None if seal is None else DaySeal.from_record(seal),
        content=None if content is None else _object(content, "a content"),
        salt=None if salt is None else from_hex(salt, SealingError),
    )


def _object(value: Json, what: str) -> Mapping[str, Json]:
    if not isinstance(value, dict):
        raise ReceiptError(f"Where {what} should be, there is no object.")
    return value


def _list(fields: Mapping[str, Json], name: str) -> list[Json]:
    value = fields.get(name)
    if not isinstance(value, list):
        raise ReceiptError(f"The field “{name}” is no list.")
    return value


def _text(fields: Mapping[str, Json], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise ReceiptError(f"The field “{name}” is no text.")
    return value
