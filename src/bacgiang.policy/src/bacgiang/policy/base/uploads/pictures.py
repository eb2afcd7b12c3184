"""Pictures: can they be drawn, and with how much memory."""

from PIL import Image
from typing import BinaryIO
import warnings


MAX_PIXELS = 64_000_000
"""About 250 MB of memory while a picture is scaled; a camera's pictures have less."""

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")


class BrokenPicture(ValueError):
    """The file is no picture that can be drawn."""


def pixels_of(stream: BinaryIO) -> int:
    """Width times height, from the header alone. Raises BrokenPicture."""
    stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(stream, formats=_FORMATS) as picture:
                return picture.width * picture.height
    except Image.DecompressionBombError:
        return MAX_PIXELS + 1
    except Exception as error:
        # Pillow's readers fail in many ways on a damaged file.
        raise BrokenPicture(str(error)) from error
