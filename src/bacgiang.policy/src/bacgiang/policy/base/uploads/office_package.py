"""Office files that are ZIP packages: which program's, and whether they are a bomb."""

from collections.abc import Iterator
from dataclasses import dataclass
import re
from typing import BinaryIO
import zipfile
import zlib


_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_MAIN_PARTS = {
    f"{_OPEN_XML}{name}.main+xml".encode(): f"{_OPEN_XML}{name}"
    for name in (
        "wordprocessingml.document",
        "spreadsheetml.sheet",
        "presentationml.presentation",
    )
}
_ODF = re.compile(rb"application/vnd\.oasis\.opendocument\.[a-z-]+")
_CONTENT_TYPES = "[Content_Types].xml"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those of office files; the readers of others fail in ways of their own."""
_CHUNK = 1024 * 1024
_MAX_TYPES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PackageBounds:
    """Sizes in bytes; `ratio` bounds unpacked to packed size of a large member."""

    members: int = 10_000
    unpacked: int = 500 * 1024 * 1024
    ratio: int = 200
    ratio_from: int = 5 * 1024 * 1024


BOUNDS = PackageBounds()


def package_type_of(stream: BinaryIO) -> str | None:
    """Media type of a package, None where it is no office document without macros."""
    try:
        with _opened(stream) as archive:
            return _type_of(archive)
    except _BROKEN:
        return None


def is_bomb(stream: BinaryIO, bounds: PackageBounds = BOUNDS) -> bool:
    """Whether a package would unpack to more than any honest document does.

    Sizes are those the package states: what reads it unpacks no more than that.
    """
    try:
        with _opened(stream, bounds) as archive:
            members = archive.infolist()
    except _BROKEN:
        return True
    unpacked = sum(member.file_size for member in members)
    return unpacked > bounds.unpacked or any(
        member.file_size > bounds.ratio_from
        and member.file_size > bounds.ratio * max(member.compress_size, 1)
        for member in members
    )


class TooManyMembers(ValueError):
    """The package lists more members than are read."""


_BROKEN: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
)
_BROKEN += (RuntimeError, NotImplementedError)


def _opened(stream: BinaryIO, bounds: PackageBounds = BOUNDS) -> zipfile.ZipFile:
    """The archive; its entries are counted first, as zipfile reads all of them."""
    if sum(_entries(stream)) > 2 * bounds.members:
        raise TooManyMembers
    stream.seek(0)
    archive = zipfile.ZipFile(stream)
    if any(one.compress_type not in _METHODS for one in archive.infolist()):
        raise zipfile.BadZipFile
    return archive


def _entries(stream: BinaryIO) -> Iterator[int]:
    stream.seek(0)
    kept = b""
    while chunk := stream.read(_CHUNK):
        yield (kept + chunk).count(_DIRECTORY_ENTRY)
        kept = chunk[-3:]


def _type_of(archive: zipfile.ZipFile) -> str | None:
    names = {member.filename for member in archive.infolist()}
    if "mimetype" in names:
        with archive.open("mimetype") as member:
            found = _ODF.fullmatch(member.read(200).strip())
        return found[0].decode() if found else None
    if _CONTENT_TYPES not in names or any("vbaProject" in name for name in names):
        return None
    with archive.open(_CONTENT_TYPES) as member:
        types = member.read(_MAX_TYPES)
    return next((kind for part, kind in _MAIN_PARTS.items() if part in types), None)
