"""What a letter from a mail box says: read with care, believed in nothing.

Whoever wrote it has written its head, too. From it come only what a person is shown
and what keeps two machines from answering each other.
"""

from ...base.one_line import BREAKING
from ...base.one_line import TURNING
from ...text.files.html_tags import has_endless_tag
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from ..contacts.email_address import is_email
from .html_text import text_of_html
from codecs import lookup
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr
from itertools import islice
import re
from unicodedata import category


MOST_HEAD = 64 * 1024
"""Bytes; a head of more is no letter that anybody wrote."""
MOST_PARTS = 100
# The standard library asks of each line whether it ends any of what is around it, and
# keeps each part in memory, before anybody can count them.
MOST_LINES = 600_000
"""Some 40 MB of files, as letters hold them."""
MOST_BOUNDARIES = 2_000
"""Lines that begin as the end of a part does."""
MOST_WITHIN = 20
"""Parts that hold parts."""
MOST_LINE = 200
"""Characters of a name or subject."""
MOST_TEXT = 50_000
"""Characters: what is left of a longer text stays with the original."""
MOST_FIELDS = 500
"""Of the head of one part."""
MOST_HTML = 1_000_000
"""Characters of all parts together."""
MOST_FIELD = 8 * 1024
"""Bytes of a field that says what a part is: the standard library takes time by the
square of what parameters it has."""
_BOUNDARY = re.compile(rb"(?:^|[\r\n])--")
_WITHIN = re.compile(rb"multipart/", re.IGNORECASE)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_SAYS_WHAT = "content-"
_SLOW = frozenset({"idna", "punycode"})
"""Codecs that take time by the square of a text, and that no letter is written in."""
_PROGRAMS = ("List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress", "X-Loop")
_PROGRAM_NAMES = re.compile(
    r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)\b", re.IGNORECASE
)


class UnreadableLetter(Exception):
    """No program can tell what it says."""


class _ShortFields(Compat32):
    """Raises UnreadableLetter for a field that is read for long."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        says_what = sourcelines[0].lower().startswith(_SAYS_WHAT)
        if says_what and sum(map(len, sourcelines)) > MOST_FIELD:
            raise UnreadableLetter("field")
        return super().header_source_parse(sourcelines)


@dataclass(frozen=True)
class LetterFile:
    name: str
    data: bytes


@dataclass(frozen=True)
class Letter:
    """`sender`, `name`: whom it says it is from, "" for no address; `answers_to`: the
    one address a machine may answer to, "" for none; `is_cut`: whether its text is
    longer than what is kept of it.
    """

    sender: str
    name: str
    subject: str
    text: str
    is_cut: bool
    is_automatic: bool
    answers_to: str
    files: tuple[LetterFile, ...]


def letter_of(raw: bytes) -> Letter:
    """Raises UnreadableLetter."""
    head = _END_OF_HEAD.search(raw)
    if (head.start() if head else len(raw)) > MOST_HEAD:
        raise UnreadableLetter("head")
    if not _is_read_soon(raw):
        raise UnreadableLetter("parts")
    try:
        return _read(message_from_bytes(raw, policy=_ShortFields()))
    except UnreadableLetter:
        raise
    except Exception as error:
        # The standard library stumbles over some letters in ways of its own.
        raise UnreadableLetter(type(error).__name__) from None


def _is_read_soon(raw: bytes) -> bool:
    lines = raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n")
    return (
        lines <= MOST_LINES
        and _count_is(_BOUNDARY, raw, MOST_BOUNDARIES)
        and _count_is(_WITHIN, raw, MOST_WITHIN)
    )


def _count_is(sign: re.Pattern[bytes], raw: bytes, most: int) -> bool:
    return next(islice(sign.finditer(raw), most, None), None) is None


def _read(message: Message) -> Letter:
    name, sender = parseaddr(_head(message, "From"))
    is_automatic = _is_automatic(message)
    envelope = parseaddr(_head(message, "Return-Path"))[1]
    may_answer = not is_automatic and is_email(envelope)
    text, files = _content(message)
    return Letter(
        sender=sender if is_email(sender) else "",
        name=_line(name),
        subject=_line(_head(message, "Subject")),
        text=text[:MOST_TEXT],
        is_cut=len(text) > MOST_TEXT,
        is_automatic=is_automatic,
        # The envelope's sender, as RFC 3834 has it: the server that took the letter in
        # has written it, on top. Without one there is nobody to answer.
        answers_to=envelope if may_answer else "",
        files=files,
    )


def _is_automatic(message: Message) -> bool:
    """Whether a program has sent it, so that no program may answer (RFC 3834)."""
    said = _head(message, "Auto-Submitted").partition(";")[0].strip().lower()
    precedence = _head(message, "Precedence").strip().lower()
    envelope = _head(message, "Return-Path").strip()
    return (
        said not in ("", "no")
        or precedence in ("bulk", "junk", "list")
        or envelope == "<>"
        or any(name in message for name in _PROGRAMS)
        or message.get_content_type() == "multipart/report"
        or _PROGRAM_NAMES.match(parseaddr(envelope)[1]) is not None
    )


def _content(message: Message) -> tuple[str, tuple[LetterFile, ...]]:
    plain: list[str] = []
    marked_up: list[str] = []
    files: list[LetterFile] = []
    for part in _parts(message):
        kind, name = part.get_content_type(), _decoded(part.get_filename() or "")
        is_text = kind in ("text/plain", "text/html") and not name
        if is_text and part.get_content_disposition() != "attachment":
            (plain if kind == "text/plain" else marked_up).append(_text(part))
        else:
            number = len(files) + 1
            files.append(LetterFile(name or f"tep-{number}", _data(part)))
    found = "\n\n".join(one for one in plain if one.strip())
    if not found:
        said, left = [], MOST_HTML
        for one in marked_up:
            if has_endless_tag(one[:left]):
                raise UnreadableLetter("tag")
            said.append(text_of_html(one[:left]))
            left -= min(len(one), left)
        found = "\n\n".join(said)
    return tidy(found), tuple(files)


def _parts(message: Message) -> Iterator[Message]:
    """Leaves, in their order; a letter within the letter is one."""
    waiting, count = [message], 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > MOST_PARTS or len(part) > MOST_FIELDS:
            raise UnreadableLetter("parts")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += reversed(_below(part))
        else:
            yield part


def _below(part: Message) -> list[Message]:
    below = part.get_payload()
    found = below if isinstance(below, list) else []
    return [one for one in found if isinstance(one, Message)]


def _data(part: Message) -> bytes:
    if part.is_multipart():
        return b"".join(one.as_bytes() for one in _below(part))
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text(part: Message) -> str:
    return _in_charset(_data(part), part.get_content_charset())


def _head(message: Message, name: str) -> str:
    """The first of that name, which the last server wrote."""
    fields = message.raw_items()
    found = next((text for one, text in fields if one.lower() == name.lower()), "")
    data = str(found).encode("utf-8", "surrogateescape")
    return _decoded(data.decode("utf-8", "replace"))


def _decoded(value: str) -> str:
    parts = []
    for said, charset in decode_header(value[: MOST_LINE * 10]):
        data = said if isinstance(said, bytes) else said.encode("utf-8", "replace")
        parts.append(_in_charset(data, charset))
    return "".join(parts)


def _in_charset(data: bytes, charset: str | None) -> str:
    """In UTF-8 where nobody knows the charset that is named, or nobody writes it."""
    try:
        known = lookup(charset or "utf-8").name not in _SLOW
        return data.decode((known and charset) or "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _line(text: str) -> str:
    """Characters that break lines, or turn what is read, are left out."""
    line = " ".join(text.split())
    seen = (one for one in line if category(one) not in BREAKING and one not in TURNING)
    return normalize("".join(seen))[:MOST_LINE]
