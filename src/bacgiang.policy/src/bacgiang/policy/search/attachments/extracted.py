"""The text of a file, read once and kept beside it.

It stands on the stored file itself (plone.namedfile's value), in a database record of
its own: copied and deleted with the file, not loaded with the page that shows it, never
in the way of a new upload, which is a new value. It is read when the file is first
indexed, which is in the transaction that takes it in: for as long as somebody may wait,
and from then on by a job (`unread`).
"""

from ...base.kept import Kept
from ...base.uploads.digest import digest_of
from ...text.files import Fault
from ...text.files import FileError
from ...text.files import Limits
from ...text.files import read_text
from collections.abc import Callable
from functools import partial
import logging
from persistent import Persistent
from plone.namedfile.interfaces import INamedBlobFile
from time import monotonic
from typing import Any
from typing import NamedTuple
import zlib
from ZODB.POSException import POSKeyError
from zope.globalrequest import getRequest


logger = logging.getLogger(__name__)

LIMITS = Limits(size=50 * 1024 * 1024, characters=5_000_000, pages=2_000, seconds=30.0)
WAITED_FOR = 5.0
OF_A_REQUEST = 10.0
"""Seconds for one file, and for all of a request, which may bring hundreds."""
SPENT = "bacgiang.seconds_of_reading"
# A request that meets a conflict begins anew, and reads no file twice.
_lately: Kept["Reading"] = Kept(4)
KEY = "_extracted_text"


class Reading(NamedTuple):
    """What was read; `in_time` is False where there may be more."""

    text: str
    in_time: bool = True


class ExtractedText(Persistent):
    """Text of a file as it was at ``stamp`` (time of the last change, size)."""

    in_time = True

    def __init__(self, stamp: tuple[int, int], reading: Reading) -> None:
        self.stamp = stamp
        if not reading.in_time:
            self.in_time = False
        text = reading.text
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
    return _keep(file, _read_at_once)


def is_unread(file: Any) -> bool:
    """Whether the time was over before the text of a file was."""
    kept = _kept(file) if INamedBlobFile.providedBy(file) else None
    return kept is not None and not kept.in_time


def read_on(file: Any) -> None:
    """Read it once more, with time: what is not read then is not searched."""
    if is_unread(file):
        _keep(file, partial(_read, limits=LIMITS))
        _kept(file).in_time = True  # type: ignore[union-attr]


def _keep(file: Any, read: Callable[[Any], Reading]) -> str:
    try:
        reading = read(file)
    except POSKeyError:
        logger.warning("A file is missing from the blob storage; its text is not found")
        return ""
    setattr(file, KEY, ExtractedText(_stamp(file), reading))
    return reading.text


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


def _read_at_once(file: Any) -> Reading:
    """Within what is left of the time that its request has."""
    environ = getattr(getRequest(), "environ", {})
    left = OF_A_REQUEST - environ.get(SPENT, 0.0)
    if left <= 0:
        return Reading("", False)
    limits, begun = LIMITS.within(min(WAITED_FOR, left)), monotonic()
    try:
        asked = (digest_of(file), file.filename)
        return _lately.of(asked, lambda: _read(file, limits))
    finally:
        environ[SPENT] = environ.get(SPENT, 0.0) + monotonic() - begun


def _read(file: Any, limits: Limits) -> Reading:
    if (file.contentType or "").startswith(("image/", "audio/", "video/")):
        return Reading("")
    if file.getSize() > limits.size:
        logger.warning("A file is too large to be searched: %s bytes", file.getSize())
        return Reading("")
    with file.open() as stored:
        data = stored.read(limits.size + 1)
    try:
        found = read_text(data, file.filename or "", limits)
    except FileError as error:
        logger.warning("The text of a file is not searched: %s", error.fault.name)
        return Reading("", error.fault is not Fault.TOO_SLOW)
    faults = {one.fault for one in found.warnings}
    return Reading(found.text, Fault.TOO_SLOW not in faults)
