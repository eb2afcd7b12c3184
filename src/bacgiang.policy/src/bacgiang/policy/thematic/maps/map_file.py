"""The file of a layer: which formats, told by content; how large."""

from ...base.uploads.inspection import Upload
from ...base.uploads.inspection import Verdict
from ...base.uploads.office_package import is_bomb
from ...base.uploads.office_package import PackageBounds
from ...base.uploads.reasons import ARCHIVE_BOMB
from ...base.uploads.reasons import EMPTY_FILE
from ...base.uploads.reasons import other_content
from ...base.uploads.reasons import too_large
from ...editorial.incoming.uploads.fields import IJudgesFiles
from enum import Enum
from plone.namedfile.field import NamedBlobFile
from typing import BinaryIO
from zope.interface import implementer


MOST_BYTES = 25 * 1024 * 1024
MOST_UNPACKED = 150 * 1024 * 1024
_BOUNDS = PackageBounds(members=50, unpacked=MOST_UNPACKED, ratio=100)
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


@implementer(IJudgesFiles)
class MapFile(NamedBlobFile):
    """A field for layers alone: nowhere else are such files taken in."""

    def judge(self, upload: Upload) -> Verdict:
        if upload.size == 0:
            return Verdict(refusal=EMPTY_FILE)
        if upload.size > MOST_BYTES:
            return Verdict(refusal=too_large(upload.size, MOST_BYTES))
        found = format_of(upload.stream)
        if found is None or upload.extension not in ("", *found.endings):
            return Verdict(refusal=other_content(upload.extension, ENDINGS))
        if found is Format.SHAPEFILE and is_bomb(upload.stream, _BOUNDS):
            return Verdict(refusal=ARCHIVE_BOMB)
        return Verdict(found.media_type)
