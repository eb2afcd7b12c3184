"""From an answer just made to one that is kept: packed once, with a mark of its own."""

from ..base.keeping import Keeping
from .answer import Answer
from .answer import Grounds
from .answer import Headers
from .answer import Sent
import gzip
from hashlib import blake2b


PACKED_FROM = 512
"""Bytes; a shorter text is sent as it is."""
VARY = ("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie")
_LEVEL = 6
_OWN = frozenset(
    [
        "cache-control",
        "content-encoding",
        "content-length",
        "date",
        "etag",
        "expires",
        "vary",
    ]
)


def make_answer(headers: Headers, body: bytes, grounds: Grounds) -> Answer:
    """`headers` and `body` as they were made, not packed."""
    etag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    said = [one for one in headers if one[0].lower() not in _OWN]
    # Browsers ask each time; they are told in a few bytes that nothing changed.
    said += [Keeping.ASK_AGAIN.header, VARY, ("ETag", etag)]
    plain = packed = _sent(said, body)
    if len(body) >= PACKED_FROM and _is_text(said):
        # Without a moment inside, the same text gives the same bytes.
        smaller = gzip.compress(body, _LEVEL, mtime=0)
        packed = _sent([*said, ("Content-Encoding", "gzip")], smaller)
    return Answer(etag, plain, packed, grounds)


def _sent(headers: Headers, body: bytes) -> Sent:
    return Sent([*headers, ("Content-Length", str(len(body)))], body)


def _is_text(headers: Headers) -> bool:
    said = {name.lower(): value for name, value in headers}.get("content-type", "")
    kind = said.partition(";")[0].strip().lower()
    return kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
