"""From an answer just made to one that is kept: with a mark of its own, and packed
once, for the first who takes it so.
"""

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
_LEVEL, _LEVEL_OF_ONE = 6, 3
FILE_VARY = ("Vary", "Accept-Encoding")
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
_NOT_MARKED = _OWN | {"set-cookie"}


def make_answer(
    headers: Headers,
    body: bytes,
    grounds: Grounds,
    keeping: Keeping = Keeping.ASK_AGAIN,
) -> Answer:
    """`headers` and `body` as they were made, not packed."""
    etag = _mark(headers, body)
    said = [one for one in headers if one[0].lower() not in _OWN]
    # Browsers ask each time; they are told in a few bytes that nothing changed.
    vary = FILE_VARY if keeping is Keeping.FOR_GOOD else VARY
    said += [keeping.header, vary, ("ETag", etag)]
    plain = _sent(said, body)
    return Answer(etag, plain, None if _gains(said, body) else plain, grounds)


def packed(answer: Answer) -> Sent:
    """The answer for who takes it packed."""
    if answer.packed is None:
        # Two at once make the same of it.
        headers, body = answer.plain.headers, answer.plain.body
        answer.packed = _packed(without_length(headers), body, _LEVEL)
    return answer.packed


def marked(headers: Headers, body: bytes) -> tuple[Headers, str]:
    """An answer that nobody keeps, with the mark by which it is asked for again."""
    own = next((said for name, said in headers if name.lower() == "etag"), "")
    etag = own or _mark(headers, body)
    return (headers if own else [*headers, ("ETag", etag)]), etag


def _mark(headers: Headers, body: bytes) -> str:
    """Of all that is not told again to who has the answer (`filter.TOLD_AGAIN`): a
    browser, or a Varnish, goes on with the headers it has.
    """
    mark = blake2b(body, digest_size=12)
    mark.update(b"\0%d" % len(body))
    for name, said in sorted((name.lower(), said) for name, said in headers):
        if name not in _NOT_MARKED:
            mark.update(f"\0{name}\0{said}".encode())
    return f'W/"{mark.hexdigest()}"'


def packed_once(headers: Headers, body: bytes) -> Sent | None:
    """An answer that nobody keeps, for who takes it packed; None where that gains
    nothing, or where it is packed already.
    """
    said = {name.lower() for name, _value in headers}
    if "content-encoding" in said or not _gains(headers, body):
        return None
    left = without_length(headers)
    return _packed([*left, ("Vary", "Accept-Encoding")], body, _LEVEL_OF_ONE)


def without_length(headers: Headers) -> Headers:
    return [one for one in headers if one[0].lower() != "content-length"]


def _packed(headers: Headers, body: bytes, level: int) -> Sent:
    # Without a moment inside, the same text gives the same bytes.
    smaller = gzip.compress(body, level, mtime=0)
    return _sent([*headers, ("Content-Encoding", "gzip")], smaller)


def _gains(headers: Headers, body: bytes) -> bool:
    return len(body) >= PACKED_FROM and _is_text(headers)


def _sent(headers: Headers, body: bytes) -> Sent:
    return Sent([*headers, ("Content-Length", str(len(body)))], body)


def _is_text(headers: Headers) -> bool:
    said = {name.lower(): value for name, value in headers}.get("content-type", "")
    kind = said.partition(";")[0].strip().lower()
    return kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
