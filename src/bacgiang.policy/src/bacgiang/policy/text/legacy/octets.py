"""Decoding of bytes whose encoding nobody has told: text files, old form data."""

from bacgiang.policy.text.legacy.conversion import Conversion
from bacgiang.policy.text.legacy.conversion import convert
from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.syllable import is_syllable
import codecs
from dataclasses import dataclass
from enum import Enum
import re
import unicodedata


class Charset(Enum):
    """What the bytes were, before any legacy Vietnamese letters were converted."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WINDOWS_1258 = "windows-1258"
    WINDOWS_1252 = "windows-1252"


class NotText(ValueError):
    """The bytes are not text in any encoding that is used for Vietnamese."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded bytes.

    ``text`` has legacy stretches converted; ``conversion`` tells which, and holds the
    text as it was before. ``damaged``: some bytes meant nothing and are U+FFFD now.
    """

    text: str
    charset: Charset
    conversion: Conversion
    damaged: bool = False


_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile("[^\x00-\x7f\ufffd]")
_WORD = re.compile(r"[^\W\d_]+")
_MAX_DAMAGE = 0.01
_NOT_TEXT = "The bytes hold control characters, so they are not text."


def decode(data: bytes) -> Decoded:
    """Decode bytes and convert TCVN3, VNI, VPS and VIQR in them.

    A byte order mark decides; then valid UTF-8 (or UTF-8 with at most one broken
    sequence in a hundred); then whichever of TCVN3, VNI, Windows-1258 and Windows-1252
    makes most words good Vietnamese. Text that is valid UTF-8 but was itself pasted
    from a legacy font is converted, too.

    Raises ``NotText`` for bytes with control characters, which of all such text that
    in VPS alone has; VISCII, which uses them as letters, too, is not recognised.
    """
    if data.startswith(_UTF_16_MARKS):
        return _decode_utf_16(data)
    if _CONTROL_BYTES.search(data):
        return _decode_vps(data)
    return _decode_utf_8(data) or _decode_single_bytes(data)


def _decode_vps(data: bytes) -> Decoded:
    conversion = convert(data.decode("latin-1"))
    if conversion.encoding is not Encoding.VPS:
        raise NotText(_NOT_TEXT)
    return Decoded(conversion.text, Charset.WINDOWS_1252, conversion)


def _decode_utf_16(data: bytes) -> Decoded:
    text = data.decode("utf-16", "replace")
    if "\x00" in text:
        raise NotText(_NOT_TEXT)
    conversion = convert(text)
    return Decoded(conversion.text, Charset.UTF_16, conversion, "\ufffd" in text)


def _decode_utf_8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    if broken and broken > _MAX_DAMAGE * len(_MULTIBYTE.findall(text)):
        return None
    conversion = convert(text)
    return Decoded(conversion.text, Charset.UTF_8, conversion, bool(broken))


def _decode_single_bytes(data: bytes) -> Decoded:
    legacy = convert(_windows_1252(data))
    composed = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if _vietnamese_share(composed) > _vietnamese_share(legacy.text):
        plain = Conversion(composed, composed, ())
        return Decoded(composed, Charset.WINDOWS_1258, plain, "\ufffd" in composed)
    return Decoded(legacy.text, Charset.WINDOWS_1252, legacy)


def _windows_1252(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _vietnamese_share(text: str) -> float:
    """Tell which share of the words beyond ASCII are Vietnamese syllables."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(is_syllable, words)) / max(len(words), 1)
