"""The text of a file, read once and kept beside it.

It stands on the stored file itself (plone.namedfile's value), in a database record of
its own: copied and deleted with the file, not loaded with the page that shows it, never
in the way of a new upload, which is a new value. It is read when the file is first
indexed, which is in the transaction that takes it in.
"""

from ...text.files import FileError
from ...text.files import Limits
from ...text.files import read_text
import logging
from persistent import Persistent
from plone.namedfile.interfaces import INamedBlobFile
from typing import Any
import zlib
from ZODB.POSException import POSKeyError


logger = logging.getLogger(__name__)

LIMITS = Limits(size=50 * 1024 * 1024, characters=5_000_000, pages=2_000, seconds=30.0)
KEY = "_extracted_text"


class ExtractedText(Persistent):
    """Text of a file as it was at ``stamp`` (time of the last change, size)."""

    def __init__(self, stamp: tuple[int, int], text: str) -> None:
        self.stamp = stamp
        self._packed = zlib.compress(text.encode("utf-8", "surrogatepass"), 6)

    @property
    def text(self) -> str:
        return zlib.decompress(self._packed).decode("utf-8", "surrogatepass")


def extracted_text(file: Any) -> str:
    """Return the text of a stored file; read it where that was not done yet.

    Empty for what is no blob, an image, or a file that cannot be read: that is logged
    as a warning, and not tried again until the file changes.
    """
    if not INamedBlobFile.providedBy(file):
        return ""
    kept = _kept(file)
    if kept is not None:
        return kept.text
    try:
        text = _read(file)
    except POSKeyError:
        logger.warning("A file is missing from the blob storage; its text is not found")
        return ""
    setattr(file, KEY, ExtractedText(_stamp(file), text))
    return text


def kept_text(file: Any) -> str:
    """Return the text of a file as far as it was read before; never writes."""
    kept = _kept(file) if INamedBlobFile.providedBy(file) else None
    return kept.text if kept is not None else ""


def _kept(file: Any) -> ExtractedText | None:
    file._p_activate()
    kept = file.__dict__.get(KEY)
    is_current = isinstance(kept, ExtractedText) and kept.stamp == _stamp(file)
    return kept if is_current else None


def _stamp(file: Any) -> tuple[int, int]:
    return getattr(file, "_modified", 0), file.getSize()


def _read(file: Any) -> str:
    if (file.contentType or "").startswith(("image/", "audio/", "video/")):
        return ""
    if file.getSize() > LIMITS.size:
        logger.warning("A file is too large to be searched: %s bytes", file.getSize())
        return ""
    with file.open() as stored:
        data = stored.read(LIMITS.size + 1)
    try:
        return read_text(data, file.filename or "", LIMITS).text
    except FileError as error:
        logger.warning("The text of a file is not searched: %s", error.fault.name)
        return ""
