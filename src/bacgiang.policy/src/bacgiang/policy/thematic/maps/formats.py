"""Formats of layers, told by content. No Plone: it is read by a process of its own."""

from enum import Enum
from typing import BinaryIO


MOST_UNPACKED = 150 * 1024 * 1024
"""Bytes of what is packed in a file."""
_HEAD = 4096


class Format(Enum):
    """Media type, and the endings of names."""

    GEOJSON = "application/geo+json", ("geojson", "json")
    KML = "application/vnd.google-earth.kml+xml", ("kml",)
    SHAPEFILE = "application/zip", ("zip",)
    GEOTIFF = "image/tiff", ("tif", "tiff")

    @property
    def media_type(self) -> str:
        return self.value[0]

    @property
    def endings(self) -> tuple[str, ...]:
        return self.value[1]


ENDINGS = tuple(ending for one in Format for ending in one.endings)


def format_of(stream: BinaryIO) -> Format | None:
    """By what a file begins with; None for none of them."""
    stream.seek(0)
    head = stream.read(_HEAD)
    if head[:4] in (b"II*\0", b"MM\0*"):
        return Format.GEOTIFF
    if head.startswith(b"PK\x03\x04"):
        return Format.SHAPEFILE
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"{"):
        return Format.GEOJSON
    return Format.KML if text.startswith(b"<") and b"<kml" in text else None
