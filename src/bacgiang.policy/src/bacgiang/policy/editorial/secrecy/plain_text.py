"""Plain text: decoding of a text file, and blocks of a text field."""

from bacgiang.policy.editorial.secrecy.blocks import Block
from bacgiang.policy.editorial.secrecy.blocks import Place
from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.legacy.octets import decode
from bacgiang.policy.text.legacy.octets import NotText
import re


_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def text_blocks(text: str, source: str = "") -> tuple[Block, ...]:
    """Return plain text, of a field or a file, as one block."""
    return (Block(text, Place(PlaceKind.TEXT, 0, source)),) if text.strip() else ()


def decode_text(data: bytes) -> str:
    """Decode a text file: Unicode, or an old Vietnamese encoding.

    Raises ``UnknownKind`` for bytes that are no text.
    """
    if not _CONTROL.search(data):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    try:
        return decode(data).text
    except NotText as error:
        raise UnknownKind(Fault.UNKNOWN_FORMAT) from error
