"""Bytes of a plain text or HTML file, decoded."""

from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import Decoded
from bacgiang.policy.text.legacy import NotText
from contextlib import suppress
import re


_CONTROLS = bytes(one for one in range(0x20) if one not in b"\0\t\n\x0b\x0c\r")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_SHARE = 0.01


def decode_plain(data: bytes) -> Decoded:
    """Decode a text file: Unicode, TCVN3, VNI or Windows-1258.

    Raises ``UnknownKind`` for bytes that are no text.
    """
    try:
        return decode(_without_controls(data))
    except NotText as error:
        raise UnknownKind(Fault.UNKNOWN_FORMAT) from error


def unicode_text(data: bytes) -> str:
    """Return the text of a file as it is, or decoded where it is no Unicode.

    Quicker than ``decode_plain``: letters of an old encoding within Unicode stay what
    they are. Raises ``UnknownKind`` for bytes that are no text.
    """
    stripped = _without_controls(data)
    if not _CONTROL.search(stripped):
        with suppress(UnicodeDecodeError):
            return stripped.decode("utf-8-sig")
    return decode_plain(data).text


def _without_controls(data: bytes) -> bytes:
    """Return UTF-8 without the few control characters that a word processor left.

    In other encodings they may be letters, and many mean that it is no text.
    """
    stripped = data.translate(None, _CONTROLS)
    if len(data) - len(stripped) > _MAX_SHARE * len(data):
        return data
    try:
        stripped.decode("utf-8")
    except UnicodeDecodeError:
        return data
    return stripped
