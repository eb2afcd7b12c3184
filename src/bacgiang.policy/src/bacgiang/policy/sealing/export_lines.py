"""Lines of a sealed export: what each may be, and reading one from hostile bytes.

Every line is canonical JSON: an object with one key that says what the line is.
The bytes of a sealed record are therefore found in the file as they were sealed.
"""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Json
from bacgiang.policy.sealing.canonical import MAX_DEPTH
from bacgiang.policy.sealing.canonical import MAX_INTEGER
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import CanonicalError
from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.errors import JsonError
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.hexadecimal import is_digest
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import is_log_name
from bacgiang.policy.sealing.strict_json import parse
from collections.abc import Mapping
from typing import NamedTuple
from typing import NoReturn
from typing import TypeAlias


EXPORT_FORMAT = "bacgiang-sealed-export"
EXPORT_VERSION = 1


class Header(NamedTuple):
    """First line: the log's name, and the digest the first seal has to name."""

    log: str
    previous: str

    def to_record(self) -> dict[str, Json]:
        """Return the header as JSON values."""
        return {
            "format": EXPORT_FORMAT,
            "log": self.log,
            "previous": self.previous,
            "version": EXPORT_VERSION,
        }


class SealedRecord(NamedTuple):
    """A record and its leaf: the canonical bytes that were sealed."""

    record: Record
    leaf: bytes


class End(NamedTuple):
    """Last line: digest of the last seal, totals, SHA-256 of all lines before."""

    head: str
    records: int
    seals: int
    withheld: int
    sha256: str

    def to_record(self) -> dict[str, Json]:
        """Return the closing line as JSON values."""
        return self._asdict()


Line: TypeAlias = Header | DaySeal | SealedRecord | Withheld | End


def line_bytes(line: Header | DaySeal | End | Withheld | Record) -> bytes:
    """Return a line of an export with its line feed.

    Raises CanonicalError when a record has no canonical form.
    """
    if isinstance(line, Withheld):
        return b'{"withheld":"%s"}\n' % line.leaf_hash.hex().encode("ascii")
    if isinstance(line, Header | DaySeal | End):
        return _wrapped(_KEYS[type(line)], encode(line.to_record()))
    return _wrapped("record", encode(line))


def parse_line(data: bytes, number: int) -> Line:
    """Return what the line ``data`` (without its line feed) says.

    ``number`` is the line's, from 1, for errors. Raises ExportError.
    """
    try:
        value = parse(data, MAX_DEPTH + 1)
    except JsonError as error:
        raise ExportError(error.fault, number, str(error)) from None
    if not isinstance(value, dict) or len(value) != 1:
        _refuse(ExportFault.UNKNOWN_LINE, number, "not an object with one key.")
    [(key, content)] = value.items()
    if key == "withheld":
        return _withheld(data, content, number)
    if key not in ("header", "seal", "record", "end"):
        _refuse(ExportFault.UNKNOWN_LINE, number, "a line of an unknown kind.")
    if not isinstance(content, dict):
        _refuse(ExportFault.WRONG_TYPE, number, f"the {key} must be an object.")
    leaf = _canonical(data, key, content, number)
    if key == "record":
        return SealedRecord(content, leaf)
    if key == "seal":
        return _seal(content, number)
    return _header(content, number) if key == "header" else _end(content, number)


def _wrapped(key: str, content: bytes) -> bytes:
    return b'{"%s":%s}\n' % (key.encode("ascii"), content)


def _canonical(data: bytes, key: str, content: dict[str, Json], number: int) -> bytes:
    try:
        canonical = encode(content)
    except CanonicalError as error:
        _refuse(ExportFault.NOT_CANONICAL, number, f"{error.reason}.")
    if data != _wrapped(key, canonical)[:-1]:
        _refuse(ExportFault.NOT_CANONICAL, number, "not in canonical form.")
    return canonical


def _withheld(data: bytes, content: Json, number: int) -> Withheld:
    if not isinstance(content, str) or not is_digest(content):
        _refuse(ExportFault.WRONG_TYPE, number, "a withheld record is a leaf hash.")
    entry = Withheld(bytes.fromhex(content))
    if data != line_bytes(entry)[:-1]:
        _refuse(ExportFault.NOT_CANONICAL, number, "not in canonical form.")
    return entry


def _seal(content: dict[str, Json], number: int) -> DaySeal:
    try:
        return DaySeal.from_record(content)
    except SealError as error:
        raise ExportError(ExportFault.WRONG_TYPE, number, str(error)) from None


def _header(content: Mapping[str, Json], number: int) -> Header:
    if content.get("format") != EXPORT_FORMAT:
        _refuse(ExportFault.NO_HEADER, number, "this is not a sealed export.")
    version = content.get("version")
    if type(version) is not int or version != EXPORT_VERSION:
        _refuse(
            ExportFault.UNKNOWN_VERSION,
            number,
            f"only version {EXPORT_VERSION} of the format can be read.",
        )
    log, previous = content.get("log"), content.get("previous")
    if (
        len(content) != 4
        or not isinstance(log, str)
        or not is_log_name(log)
        or not isinstance(previous, str)
        or not is_digest(previous)
    ):
        _refuse(ExportFault.WRONG_TYPE, number, "the header is malformed.")
    return Header(log, previous)


def _end(content: Mapping[str, Json], number: int) -> End:
    counts = [content.get(name) for name in ("records", "seals", "withheld")]
    head, checksum = content.get("head"), content.get("sha256")
    numbers = [
        count for count in counts if type(count) is int and 0 <= count <= MAX_INTEGER
    ]
    if (
        len(content) != 5
        or len(numbers) != 3
        or not isinstance(head, str)
        or not isinstance(checksum, str)
        or not (is_digest(head) and is_digest(checksum))
    ):
        _refuse(ExportFault.WRONG_TYPE, number, "the closing line is malformed.")
    records, seals, withheld = numbers
    return End(head, records, seals, withheld, checksum)


def _refuse(fault: ExportFault, number: int, message: str) -> NoReturn:
    raise ExportError(fault, number, message)


_KEYS: dict[type, str] = {Header: "header", DaySeal: "seal", End: "end"}
