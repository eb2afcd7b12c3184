"""Whether an uploaded file may be taken in, and as what."""

from ..refusal import Refusal
from . import reasons
from .captions import is_captions
from .captions import MEDIA_TYPE as CAPTIONS_TYPE
from .limits import FileKind
from .limits import Format
from .limits import Limit
from .limits import Limits
from .office_package import is_bomb
from .pictures import BrokenPicture
from .pictures import MAX_PIXELS
from .pictures import pixels_of
from .signatures import media_type_of
from .signatures import PLAIN
from enum import StrEnum
import logging
from typing import BinaryIO
from typing import NamedTuple
from ZODB.POSException import ConflictError


logger = logging.getLogger(__name__)


class Wanted(StrEnum):
    """What a field takes."""

    ANY = "any"
    PICTURE = "picture"
    CAPTIONS = "captions"


class Upload(NamedTuple):
    """A file as it came. `name` may be empty; the stream can seek."""

    stream: BinaryIO
    name: str = ""

    @property
    def size(self) -> int:
        return self.stream.seek(0, 2)

    @property
    def extension(self) -> str:
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""


class Verdict(NamedTuple):
    """What a file is; `refusal` when it cannot be taken in."""

    media_type: str = ""
    kind: FileKind | None = None
    refusal: Refusal | None = None


def inspect(upload: Upload, limits: Limits, wanted: Wanted = Wanted.ANY) -> Verdict:
    """Judge a file by its content, then by its name and size.

    Whoever handed it in is answered, whatever a reader makes of a file that was made
    to break it.
    """
    try:
        return _inspected(upload, limits, wanted)
    except (ConflictError, MemoryError):
        raise
    except Exception as error:
        logger.warning("A file was not judged: %s", type(error).__name__)
        other = reasons.other_content(upload.extension, limits.extensions)
        return Verdict(refusal=other)


def _inspected(upload: Upload, limits: Limits, wanted: Wanted) -> Verdict:
    if upload.size == 0:
        return Verdict(refusal=reasons.EMPTY_FILE)
    if wanted is Wanted.CAPTIONS:
        good = is_captions(upload.stream)
        return Verdict(CAPTIONS_TYPE, None, None if good else reasons.NOT_CAPTIONS)
    media_type = media_type_of(upload.stream)
    named = limits.of_extension(upload.extension)
    # One format may go by the name of another of its kind, but no words by a scan's.
    is_text = named is None or PLAIN in named[1].media_types
    is_known = media_type != PLAIN or is_text
    limit = limits.of_media_type(media_type) if is_known else None
    refusal = (
        _refusal_of_type(upload, limits, limit, named, wanted)
        or _refusal_of_size(upload, limit)
        or _refusal_of_inside(upload, limit, media_type)
    )
    if refusal is not None or limit is None:
        return Verdict(media_type, limit.kind if limit else None, refusal)
    return Verdict(_as_named(media_type, named), limit.kind)


def _refusal_of_type(
    upload: Upload,
    limits: Limits,
    limit: Limit | None,
    named: tuple[Limit, Format] | None,
    wanted: Wanted,
) -> Refusal | None:
    if upload.extension and named is None:
        return reasons.type_not_allowed(upload.extension, limits.extensions)
    if limit is None or (named is not None and named[0] is not limit):
        return reasons.other_content(upload.extension, limits.extensions)
    if wanted is Wanted.PICTURE and limit.kind is not FileKind.IMAGE:
        return reasons.PICTURE_WANTED
    return None


def _refusal_of_size(upload: Upload, limit: Limit | None) -> Refusal | None:
    if limit is None or upload.size <= limit.max_bytes:
        return None
    return reasons.too_large(upload.size, limit.max_bytes)


def _refusal_of_inside(
    upload: Upload, limit: Limit | None, media_type: str
) -> Refusal | None:
    if limit is not None and limit.kind is FileKind.IMAGE:
        try:
            too_many = pixels_of(upload.stream) > MAX_PIXELS
        except BrokenPicture:
            return reasons.BROKEN_PICTURE
        return reasons.PICTURE_BOMB if too_many else None
    packaged = "openxmlformats" in media_type or "opendocument" in media_type
    return reasons.ARCHIVE_BOMB if packaged and is_bomb(upload.stream) else None


def _as_named(media_type: str, named: tuple[Limit, Format] | None) -> str:
    """Text is what its name says (CSV, say), where the format may be that."""
    if named is not None and media_type in named[1].media_types:
        return named[1].media_types[0]
    return media_type
