"""Files that come with an opinion: judged, named and digested."""

from ...base.uploads.inspection import Upload
from ...editorial.incoming.cleaning.file_names import clean_file_name
from .content import AttachedFile
from .input import SentFile
from collections.abc import Sequence
from hashlib import file_digest
from plone.namedfile.file import NamedBlobFile
from typing import BinaryIO


def uploads_of(files: Sequence[SentFile]) -> list[Upload]:
    """For `judge_files`."""
    return [Upload(one.stream, clean_file_name(one.name)) for one in files]


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


def blobs_of(
    uploads: Sequence[Upload], files: Sequence[AttachedFile]
) -> tuple[NamedBlobFile, ...]:
    """What is kept of them for the board."""
    return tuple(_blob(one, file) for one, file in zip(uploads, files, strict=True))


def _blob(upload: Upload, file: AttachedFile) -> NamedBlobFile:
    upload.stream.seek(0)
    return NamedBlobFile(upload.stream.read(), file.media_type, file.name)
