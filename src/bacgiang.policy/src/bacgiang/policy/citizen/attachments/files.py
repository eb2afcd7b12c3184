"""Files that come with what citizens send: judged, named and digested."""

from ...base.uploads.bare_pictures import without_what_is_told
from ...base.uploads.clean_names import clean_file_name
from ...base.uploads.inspection import Upload
from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import dataclass
from hashlib import file_digest
from io import BytesIO
from plone.namedfile.file import NamedBlobFile
from typing import Any
from typing import BinaryIO


@dataclass(frozen=True)
class SentFile:
    """A file as it came. The stream can seek."""

    name: str
    stream: BinaryIO


@dataclass(frozen=True)
class AttachedFile:
    """A file as it was sealed: never its bytes. `size` in bytes; `sha256` in hex."""

    name: str
    media_type: str
    size: int
    sha256: str


def files_as_data(files: Sequence[AttachedFile]) -> list[dict[str, Any]]:
    """Plain JSON values, as the log seals them."""
    return [asdict(one) for one in files]


def uploads_of(files: Sequence[SentFile]) -> list[Upload]:
    """For `judge_files`."""
    return [Upload(one.stream, clean_file_name(one.name)) for one in files]


def bare(uploads: Sequence[Upload]) -> list[Upload]:
    """Judged files of a board, its pictures without what they tell of where they were
    taken and by whom. What citizens send stays as it is.
    """
    return [_bare(one) for one in uploads]


def _bare(upload: Upload) -> Upload:
    upload.stream.seek(0)
    data = without_what_is_told(upload.stream.read())
    return upload._replace(stream=BytesIO(data))


def attached(
    uploads: Sequence[Upload], media_types: Sequence[str]
) -> tuple[AttachedFile, ...]:
    """What is sealed of judged files."""
    return tuple(
        AttachedFile(one.name, media_type, one.size, digest_of(one.stream))
        for one, media_type in zip(uploads, media_types, strict=True)
    )


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 in hex."""
    stream.seek(0)
    return file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]


def are_the_same(kept: Sequence[AttachedFile], sent: Sequence[SentFile]) -> bool:
    """Whether what came again is what was kept."""
    came = [(one.name, digest_of(one.stream)) for one in uploads_of(sent)]
    return [(one.name, one.sha256) for one in kept] == came


def blobs_of(
    uploads: Sequence[Upload], files: Sequence[AttachedFile]
) -> tuple[NamedBlobFile, ...]:
    """What is kept of them for the board."""
    return tuple(_blob(one, file) for one, file in zip(uploads, files, strict=True))


def _blob(upload: Upload, file: AttachedFile) -> NamedBlobFile:
    upload.stream.seek(0)
    return NamedBlobFile(upload.stream.read(), file.media_type, file.name)
