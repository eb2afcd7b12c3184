"""A file that is kept, given whole or in the part that is asked for (RFC 9110, 14)."""

from .conditional import is_known
from .keeping import Keeping
from .keeping import say
from plone.namedfile.utils import filestream_range_iterator
from typing import Any
from ZPublisher.HTTPRangeSupport import expandRanges
from ZPublisher.HTTPRangeSupport import parseRange
from ZPublisher.HTTPRequest import HTTPRequest


def given_in_parts(request: HTTPRequest, path: str, size: int, tag: str) -> Any:
    """The answer; `tag`, the entity tag, is another one for another file."""
    response = request.response
    say(response, Keeping.ASK_AGAIN)
    response.setHeader("ETag", f'"{tag}"')
    response.setHeader("Accept-Ranges", "bytes")
    if is_known(request, tag):
        response.setStatus(304)
        return b""
    part = _asked_part(request, size, tag)
    if part is None:
        response.setStatus(416)
        response.setHeader("Content-Range", f"bytes */{size}")
        return b""
    start, end = part
    if end - start < size:
        response.setStatus(206)
        response.setHeader("Content-Range", f"bytes {start}-{end - 1}/{size}")
    response.setHeader("Content-Length", str(end - start))
    return filestream_range_iterator(path, "rb", start=start, end=end)


def _asked_part(request: HTTPRequest, size: int, tag: str) -> tuple[int, int] | None:
    """Where the part that is asked for begins, and the byte after it; None where the
    file has no such part. Who asks for several is given all.
    """
    whole = (0, size)
    is_of_this = request.getHeader("If-Range") in (None, f'"{tag}"')
    asked = parseRange(request.getHeader("Range") or "") if is_of_this else None
    if not asked or len(asked) != 1:
        return whole
    found = expandRanges(asked, size)
    return found[0] if found else None
