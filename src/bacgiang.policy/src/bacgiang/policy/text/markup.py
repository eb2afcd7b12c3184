"""Text inside HTML: found, decoded and replaced without touching the markup around it.

A tokenizer, not a parser, and linear in its input whatever that is. Tags are copied to
the byte, so nothing here can open or close one.
"""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
import html as html_entities
import re


READ_ATTRIBUTES = ("title", "alt", "aria-label", "placeholder", "summary", "label")
"""Attributes whose value people read."""

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style)\b.*?(?:</\1\s*>|\Z)"
    r"|<[/!?a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>?",
    re.DOTALL | re.IGNORECASE,
)
_READ_ATTRIBUTE = re.compile(
    rf"(\s(?:{'|'.join(READ_ATTRIBUTES)})\s*=\s*)(\"[^\"]*\"|'[^']*')", re.IGNORECASE
)
_RAW = re.compile(r"<[!?]|<script\b|<style\b", re.IGNORECASE)
_TAG_START = re.compile(r"<(?=[/!?a-zA-Z])")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.I)
_NO_BREAK = r"(?:\u00a0|&nbsp;|&#160;|&#xa0;)"
_LAYOUT_SPACES = re.compile(
    rf"(\A{_NO_BREAK}+|{_NO_BREAK}+\Z|\s?{_NO_BREAK}{{2,}}\s?"
    rf"|(?<=[ \t\r\n]){_NO_BREAK}|{_NO_BREAK}(?=[ \t\r\n]))",
    re.IGNORECASE,
)
_SPACE_REFERENCE = re.compile(
    r"(?<!\d)&(?:nbsp|#160|#xa0);|&(?:nbsp|#160|#xa0);(?!\d)", re.I
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML: either text between tags, or markup."""

    source: str
    is_text: bool


def split(html: str) -> Iterator[Piece]:
    """Yield the pieces of HTML in order; joined, their sources are the input."""
    position = 0
    for match in _MARKUP.finditer(html):
        if match.start() > position:
            yield Piece(html[position : match.start()], True)
        yield Piece(match[0], False)
        position = match.end()
    if position < len(html):
        yield Piece(html[position:], True)


def map_text(html: str, change: Callable[[str], str]) -> str:
    """Apply ``change`` to every text and every value of a read attribute.

    A tag that would come about because what kept a < from a letter is gone is escaped.
    """
    return "".join(
        _TAG_START.sub("&lt;", change(piece.source))
        if piece.is_text
        else map_attributes(piece.source, change)
        for piece in split(html)
    )


def map_attributes(tag: str, change: Callable[[str], str]) -> str:
    """Apply ``change`` to the values people read in one piece of markup.

    Comments, scripts and styles come back as they are.
    """
    if is_raw(tag):
        return tag

    def replace(match: re.Match[str]) -> str:
        quote = match[2][0]
        return f"{match[1]}{quote}{change(match[2][1:-1])}{quote}"

    return _READ_ATTRIBUTE.sub(replace, tag)


def is_raw(source: str) -> bool:
    """Tell whether a piece of markup is no plain tag: a comment, a script, a style."""
    return _RAW.match(source) is not None


def decode_references(text: str) -> str:
    """Write characters beyond ASCII plainly that stand as references (&ETH;, &#8203;).

    References to ASCII characters and to the no-break space stay: the first may be
    markup, the second is how editors see theirs.
    """
    if "&" not in text:
        return text
    return _REFERENCE.sub(_decode, text)


def _decode(match: re.Match[str]) -> str:
    character = html_entities.unescape(match[0])
    if character.isascii() or character == "\u00a0":
        return match[0]
    return character


def map_between_layout_spaces(text: str, change: Callable[[str], str]) -> str:
    """Apply ``change`` to text, but not to no-break spaces that make layout.

    Those are the ones at an edge, beside other white space, or several in a row. A
    single one between two words is part of the text, also when written as a reference.
    """
    parts = _LAYOUT_SPACES.split(text)
    parts[::2] = [change(_SPACE_REFERENCE.sub(" ", part)) for part in parts[::2]]
    return "".join(parts)
