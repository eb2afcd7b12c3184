"""The language of words that a board may have typed in either."""

from ...text.folding import has_diacritics
from ..frame_language import frame_language
from html import escape
import re
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


def tongue(said: Any) -> str | None:
    """Answer "vi" for Vietnamese words on a page in another language, else None."""
    if isinstance(said, Message) or frame_language() == "vi":
        return None
    return "vi" if has_diacritics(str(said)) else None


def frame_tongue() -> str:
    """Attribute, as of HTML, for a piece of the frame inside a Vietnamese text."""
    language = frame_language()
    return "" if language == "vi" else f' lang="{language}"'


def vietnamese(html: str) -> str:
    """HTML of Vietnamese words inside such a piece."""
    is_marked = frame_language() != "vi"
    return f'<span lang="vi">{html}</span>' if is_marked and html else html


_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"([;:] )")
_NUMBER_BEHIND = re.compile(r" (?:\d+|[IVX]+|\w)\b")


def marked(said: Any) -> str:
    """HTML of a sentence of the page in which Vietnamese stretches are marked.

    In each part between colons and semicolons, one goes from the first word with
    diacritics to the last, a number behind that is part of a name ("was Điều 2").
    """
    text = str(translate(said, context=getRequest()))
    if tongue(text) is None:
        return escape(text)
    return "".join(map(_marked, _BETWEEN.split(text)))


def _marked(text: str) -> str:
    start, end = vietnamese_stretch(text)
    if start == end:
        return escape(text)
    before, between, behind = map(escape, (text[:start], text[start:end], text[end:]))
    return f'{before}<span lang="vi">{between}</span>{behind}'


def vietnamese_stretch(text: str) -> tuple[int, int]:
    """Where the Vietnamese of a sentence begins and ends; 0, 0 where there is none."""
    foreign = [one for one in _WORD.finditer(text) if has_diacritics(one[0])]
    if not foreign:
        return 0, 0
    start, end = foreign[0].start(), foreign[-1].end()
    number = _NUMBER_BEHIND.match(text, end)
    return start, number.end() if number else end
