"""Pictures without what a camera or an editor has written into them.

Place, owner, day and device stand in blocks of their own, and behind the end of a
picture, where telephones put a film of the moment, or another picture with all of it.
Which way up a photograph is stays: pictures are turned before, files are not.
"""

from .picture_blocks import BARE
from .picture_blocks import colours
from .picture_blocks import MOST_BLOCKS
from collections.abc import Callable
from collections.abc import Iterator
import re
from typing import Any


Told = Iterator[tuple[int, int]]
"""Where what is to be left out begins and ends."""

_JPEG, _PNG, _GIF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF8"
_RIFF, _WEBP, _LARGE = b"RIFF", b"WEBP", b"VP8X"
_FILL, _SCAN, _END, _INDEX = 0xFF, 0xDA, 0xD9, 0xE2
_TOLD_BLOCKS = frozenset({*range(0xE1, 0xF0), 0xFE} - {_INDEX, 0xEE})
"""Of a JPEG all that programs write for themselves, but profiles of colours and what
tells how they are meant.
"""
_OTHER_PICTURES = b"MPF\0"
_TOLD_CHUNKS = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"caBX"})
_KEPT_CHUNKS = frozenset(
    {_LARGE, b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"},
)
_NO_FACTS = ~0b1100
"""Of a WebP's flags those that announce EXIF and XMP."""
_KEPT_PROGRAMS = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"})
_BLOCK, _FRAME, _TRAILER, _REMARK, _PROGRAM = 0x21, 0x2C, 0x3B, 0xFE, 0xFF
_EXIF, _ORIENTATION = b"Exif\0\0", 0x0112
_ORDERS = {b"II": "little", b"MM": "big"}
_MOST_HEAD = 1 << 17
"""Bytes in which what tells which way up it is stands: a block has half as many."""
_ONE_FACT = (
    b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01"
    b"\x01\x12\0\x03\0\0\0\x01\0%b\0\0\0\0\0\0"
)
_FILLED = re.compile(rb"\xff+")
_INTRODUCER = re.compile(rb"[\x21\x2c\x3b]")
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""What ends a scan: neither a stuffed byte nor a restart."""


def without_what_is_told(data: bytes) -> bytes:
    """The same picture bare; what is no JPEG, PNG, GIF or WebP as it is."""
    if data.startswith(_RIFF) and data[8:12] == _WEBP:
        return _bare_webp(data)
    told = next((found for head, found in _TOLD.items() if data.startswith(head)), None)
    if told is None:
        return data
    way_up = _way_up(data)
    kept, begin = ([data[:2], way_up], 2) if way_up else ([], 0)
    for at, end in told(data):
        if at >= begin:
            kept.append(data[begin:at])
            begin = end
    return b"".join((*kept, data[begin:]))


def _way_up(data: bytes) -> bytes:
    """A block of a JPEG that tells which way up it is, and nothing else; none where it
    is as it is shown.
    """
    head = data[2:_MOST_HEAD]
    at = head.find(_EXIF) if data.startswith(_JPEG) else -1
    tiff = head[at + len(_EXIF) :]
    order: Any = _ORDERS.get(tiff[:2])
    if at < 0 or order is None:
        return b""
    first = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[first : first + 2], order)
    for entry in range(first + 2, min(first + 2 + count * 12, len(tiff)), 12):
        if int.from_bytes(tiff[entry : entry + 2], order) == _ORIENTATION:
            way = int.from_bytes(tiff[entry + 8 : entry + 10], order)
            return _ONE_FACT % bytes([way]) if 1 < way <= 8 else b""
    return b""


def _told_in_jpeg(data: bytes) -> Told:
    at, left = 2, MOST_BLOCKS
    # Of more blocks no picture is taken in; scans of nothing are no picture either.
    while left and at >= 0 and at + 4 <= len(data):
        marker, left = data[at + 1], left - 1
        if data[at] != _FILL:
            at = data.find(b"\xff", at)
        elif marker == _FILL:
            at = _FILLED.search(data, at).end() - 1  # type: ignore[union-attr]
        elif marker == _END:
            yield at + 2, len(data)
            return
        elif marker in BARE:
            at += 2
        else:
            end = at + 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))
            has_others = data.startswith(_OTHER_PICTURES, at + 4)
            if marker in _TOLD_BLOCKS or (marker == _INDEX and has_others):
                yield at, end
            scanned = _MARKER.search(data, end) if marker == _SCAN else None
            if marker == _SCAN and scanned is None:
                return
            at = end if scanned is None else scanned.start()


def _told_in_png(data: bytes) -> Told:
    at = len(_PNG)
    while at + 8 <= len(data):
        kind = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if kind in _TOLD_CHUNKS:
            yield at, end
        at = end
        if kind == b"IEND":
            yield end, len(data)
            return


def _told_in_gif(data: bytes) -> Told:
    at = 13 + colours(data[10]) if len(data) > 13 else len(data)
    while at + 1 < len(data):
        if data[at] == _FRAME and at + 10 < len(data):
            at = _after_blocks(data, at + 11 + colours(data[at + 9]))
        elif data[at] == _BLOCK:
            end = _after_blocks(data, at + 2)
            is_others = data[at + 3 : at + 14] not in _KEPT_PROGRAMS
            label = data[at + 1]
            if label == _REMARK or (label == _PROGRAM and is_others):
                yield at, end
            at = end
        elif data[at] == _TRAILER:
            yield at + 1, len(data)
            return
        else:
            following = _INTRODUCER.search(data, at + 1)
            at = len(data) if following is None else following.start()


def _after_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def _bare_webp(data: bytes) -> bytes:
    whole = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    kept, at = [], 12
    while at + 8 <= whole:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        end = min(at + 8 + length + length % 2, whole)
        if data[at : at + 4] in _KEPT_CHUNKS:
            kept.append(data[at:end])
        at = end
    body = bytearray(b"".join(kept))
    if body.startswith(_LARGE) and len(body) > 8:
        body[8] &= _NO_FACTS
    size = (len(_WEBP) + len(body)).to_bytes(4, "little")
    return b"".join((_RIFF, size, _WEBP, body))


_TOLD: dict[bytes, Callable[[bytes], Told]] = {
    _JPEG: _told_in_jpeg,
    _PNG: _told_in_png,
    _GIF: _told_in_gif,
}
