"""What a file is, by its content.

Names and declared types are not asked. Only formats that the portal may take in are
told apart; of the others those that could do harm under a harmless name.
"""

from .compound_file import office_type_of
from .iso_media import iso_media_type_of
from .office_package import package_type_of
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import NotText
import re
from typing import BinaryIO


HEAD = 4096
UNKNOWN = "application/octet-stream"
PROGRAM = "application/x-executable"
MARKUP = "text/html"
PLAIN = "text/plain"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\xfe\xed\xfa", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"#!", PROGRAM),
)
_STRAY = re.compile("[\x01-\x08\x0b\x0e-\x1f]")
_MARKUP_START = re.compile(
    # Possessive: comments that end nowhere else are tried in one way alone.
    r"(?:\s*+<!--(?:(?!-->).)*+-->)*+"
    r"\s*+<(?:!doctype|\?xml|\?php|[a-z][a-z0-9:-]*+)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)


def media_type_of(stream: BinaryIO) -> str:
    """Media type of a file's content; `UNKNOWN` for what is not told apart.

    The stream is read from its start; where it stands afterwards is not said.
    """
    stream.seek(0)
    head = stream.read(HEAD)
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    if head.startswith(b"PK\x03\x04"):
        return package_type_of(stream) or UNKNOWN
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return office_type_of(stream) or UNKNOWN
    return _riff(head) or _media(head, stream) or _text(head) or UNKNOWN


def _riff(head: bytes) -> str | None:
    if not head.startswith(b"RIFF"):
        return None
    return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])


def _media(head: bytes, stream: BinaryIO) -> str | None:
    if head[4:8] == b"ftyp":
        return iso_media_type_of(stream)
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else None
    if head.startswith(b"OggS"):
        return "video/ogg" if b"\x80theora" in head else "audio/ogg"
    return "audio/mpeg" if _is_mpeg_audio(head) else None


def _is_mpeg_audio(head: bytes) -> bool:
    """A frame header of MPEG-1 or 2, layer III (ISO/IEC 11172-3, 2.4.2.3)."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return False
    return head[2] >> 4 not in (0, 15) and (head[2] >> 2) & 3 != 3


def _text(head: bytes) -> str | None:
    try:
        text = decode(_whole_characters(head)).text
    except NotText:
        return PLAIN if _is_nearly_text(head) else None
    return MARKUP if _MARKUP_START.match(text.lstrip("\ufeff")) else PLAIN


def _is_nearly_text(head: bytes) -> bool:
    """UTF-8 with a few stray control characters, as old word processors leave them."""
    try:
        text = _whole_characters(head).decode("utf-8")
    except UnicodeDecodeError:
        return False
    stray = len(_STRAY.findall(text))
    return "\x00" not in text and stray * 100 < len(text)


def _whole_characters(head: bytes) -> bytes:
    """The head without a UTF-8 character that was cut in two at its end."""
    if len(head) < HEAD:
        return head
    for length in range(1, 4):
        if head[-length] >= 0xC0:
            return head[:-length]
        if head[-length] < 0x80:
            break
    return head
