"""Captions of a video: WebVTT, as the W3C describes it."""

from ...text.line_ends import with_unix_lines
import re
from typing import BinaryIO


MAX_BYTES = 2 * 1024 * 1024
MEDIA_TYPE = "text/vtt"
_HEADER = re.compile(r"WEBVTT(?:[ \t][^\n]*)?(?:\n|\Z)")
_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_CUE = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?$", re.MULTILINE)


def is_captions(stream: BinaryIO) -> bool:
    """Whether the file is WebVTT with at least one cue."""
    stream.seek(0)
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return False
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    text = with_unix_lines(text)
    has_header = _HEADER.match(text) is not None
    return has_header and "\x00" not in text and _CUE.search(text) is not None
