"""Pictures: can they be drawn, and with how much memory and time."""

from .picture_blocks import has_too_many_blocks
from io import BytesIO
from PIL import Image
from typing import BinaryIO
import warnings


MAX_PIXELS = 64_000_000
"""About 250 MB of memory while a picture is scaled; a camera's pictures have less."""
MOST_SCANS = 50
"""Of a JPEG: each goes over the whole picture whenever it is read. Ten are usual."""

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
_MOVING = frozenset({"GIF", "WEBP"})
_SCAN = b"\xff\xda"


class BrokenPicture(ValueError):
    """The file is no picture that can be drawn."""


def pixels_of(stream: BinaryIO) -> int:
    """Width times height, from the header alone. Raises BrokenPicture."""
    if has_too_many_blocks(stream):
        raise BrokenPicture("too many blocks")
    stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(stream, formats=_FORMATS) as picture:
                pixels, format_ = picture.width * picture.height, picture.format
    except Image.DecompressionBombError:
        return MAX_PIXELS + 1
    except Exception as error:
        # Pillow's readers fail in many ways on a damaged file.
        raise BrokenPicture(str(error)) from error
    if format_ not in ("PNG", "GIF", "WEBP"):
        stream.seek(0)
        if stream.read().count(_SCAN) > MOST_SCANS:
            raise BrokenPicture("too many scans")
    return pixels


def still_of(data: bytes) -> bytes:
    """The same, of what may move the first picture alone: who scales all of them needs
    time and memory for each. Raises what Pillow raises.
    """
    picture = Image.open(BytesIO(data), formats=_FORMATS)
    if picture.format not in _MOVING:
        return data
    written = BytesIO()
    picture.convert("RGBA").save(written, "PNG", compress_level=1)
    return written.getvalue()
