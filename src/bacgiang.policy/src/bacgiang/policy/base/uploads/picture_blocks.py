"""Of how many blocks a picture is made: each takes a reader time, however short it is.

Pillow goes through what stands before the picture itself in Python, block by block, and
through a JPEG for every scale anew: a megabyte of empty blocks keeps a thread busy for
minutes. Pictures of cameras and editors have some hundreds.
"""

from collections.abc import Callable
from collections.abc import Iterator
from PIL.JpegImagePlugin import MARKER
from typing import BinaryIO


MOST_BLOCKS = 5_000

_JPEG, _PNG, _GIF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF8"
BARE = {code & 0xFF for code, (*_names, read) in MARKER.items() if read is None}
BARE |= {0x00}
"""Of a JPEG, what Pillow takes for a marker that has no length."""
_FILL, _SCAN = 0xFF, 0xDA
_FRAME, _EXTENSION = 0x2C, 0x21


def has_too_many_blocks(stream: BinaryIO) -> bool:
    """Whether a picture is of more than `MOST_BLOCKS`; False of what is none.

    What is no block where one should be (fill, junk) counts by the byte.
    """
    stream.seek(0)
    data = stream.read()
    for start, steps in _STEPS.items():
        if data.startswith(start):
            return any(number >= MOST_BLOCKS for number, _at in enumerate(steps(data)))
    return False


def _of_jpeg(data: bytes) -> Iterator[int]:
    """Up to the first scan: what comes after it is read by libjpeg."""
    at = 2
    while at + 4 <= len(data):
        yield at
        marker = data[at + 1]
        if data[at] != _FILL or marker == _FILL:
            at += 1
        elif marker == _SCAN:
            return
        else:
            length = int.from_bytes(data[at + 2 : at + 4])
            at += 2 if marker in BARE else 2 + max(2, length)


def _of_png(data: bytes) -> Iterator[int]:
    at = len(_PNG)
    while at + 8 <= len(data):
        yield at
        at += 12 + int.from_bytes(data[at : at + 4])


def _of_gif(data: bytes) -> Iterator[int]:
    """Up to the first frame: only that one is read."""
    at = 13 + colours(data[10]) if len(data) > 13 else len(data)
    while at + 2 < len(data) and data[at] != _FRAME:
        yield at
        if data[at] != _EXTENSION:
            at += 1
            continue
        at += 2
        while at < len(data) and data[at]:
            yield at
            at += 1 + data[at]
        at += 1


def colours(flags: int) -> int:
    """Bytes of the table of colours that a byte of flags announces."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


_STEPS: dict[bytes, Callable[[bytes], Iterator[int]]] = {
    _JPEG: _of_jpeg,
    _PNG: _of_png,
    _GIF: _of_gif,
}
