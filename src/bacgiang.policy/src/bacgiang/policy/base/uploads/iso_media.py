"""MP4 files: sound or picture, by the tracks they declare (ISO/IEC 14496-12)."""

import re
import struct
from typing import BinaryIO


_AUDIO_BRANDS = (b"M4A ", b"M4B ", b"F4A ")
_OTHER_BRANDS = (b"heic", b"heix", b"mif1", b"avif", b"avis", b"crx ", b"qt  ")
_PICTURE_TRACK = re.compile(rb"hdlr.{8}vide", re.DOTALL)
_MAX_MOVIE = 32 * 1024 * 1024
_MAX_BOXES = 1000


def iso_media_type_of(stream: BinaryIO) -> str | None:
    """`video/mp4` with a picture track, `audio/mp4` without; None for other formats."""
    stream.seek(0)
    brand = stream.read(12)[8:]
    if brand in _OTHER_BRANDS:
        return None
    movie = _movie(stream)
    if movie is None:
        return "audio/mp4" if brand in _AUDIO_BRANDS else None
    return "video/mp4" if _PICTURE_TRACK.search(movie) else "audio/mp4"


def _movie(stream: BinaryIO) -> bytes | None:
    """The box `moov`, which may stand before or after the data."""
    end = stream.seek(0, 2)
    position = 0
    for _ in range(_MAX_BOXES):
        stream.seek(position)
        header = stream.read(16)
        if len(header) < 8:
            return None
        size, name = struct.unpack(">I4s", header[:8])
        if size == 1 and len(header) == 16:
            size = struct.unpack(">Q", header[8:])[0]
        elif size == 0:
            size = end - position
        if size < 8:
            return None
        if name == b"moov":
            stream.seek(position)
            return stream.read(min(size, _MAX_MOVIE))
        position += size
        if position > end:
            return None
    return None
