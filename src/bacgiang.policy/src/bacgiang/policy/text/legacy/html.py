"""Legacy text in HTML, as word processors and old web pages paste it."""

from bacgiang.policy.text import markup
from bacgiang.policy.text.legacy import font_markup
from bacgiang.policy.text.legacy.conversion import Conversion
from bacgiang.policy.text.legacy.conversion import convert
from bacgiang.policy.text.legacy.conversion import convert_run
from bacgiang.policy.text.legacy.conversion import Run
from bacgiang.policy.text.legacy.font_evidence import trusted
from bacgiang.policy.text.legacy.fonts import FontSpan
from bacgiang.policy.text.legacy.overlap import overlapping
from bacgiang.policy.text.splicing import splice
from collections.abc import Sequence
from dataclasses import dataclass
import re


_REFERENCE = re.compile(r"(&[#0-9A-Za-z]{1,32};)")
_INLINE_TAGS = """
    a abbr b bdi bdo big cite code del dfn em font i ins kbd mark o:p q s samp small
    span strike strong sub sup tt u var wbr
"""
_INLINE = frozenset(_INLINE_TAGS.split())


@dataclass(frozen=True, slots=True)
class HtmlConversion:
    """HTML with its legacy text converted.

    ``text`` is the conversion of the plain text in it, for showing what was recognised;
    positions of its runs count in ``text.source``.
    """

    html: str
    text: Conversion


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of HTML, its text decoded, and where that stands in the plain text."""

    piece: markup.Piece
    source: str
    start: int


def convert_html(html: str) -> HtmlConversion:
    """Recognise legacy text in HTML and convert it, in text and in read attributes.

    Fonts named in ``style``, ``face`` and style sheets count as evidence, capitals
    fonts as such.
    Where something was converted, legacy font names are taken out of the tags, lest a
    reader who has the font sees other letters; the markup is otherwise untouched.
    """
    parts, plain, fonts = _read(html)
    conversion = convert(plain, fonts=fonts)
    believed = trusted(plain, fonts)
    capitals = frozenset(span.start for span in believed if span.font.capitals)
    written = [
        _write_text(part, conversion.runs, part.start in capitals)
        if part.piece.is_text
        else markup.map_attributes(part.source, _convert_attribute)
        for part in parts
    ]
    if conversion.is_legacy:
        written = [
            text if part.piece.is_text else font_markup.without_legacy_font(text)
            for part, text in zip(parts, written, strict=True)
        ]
    return HtmlConversion("".join(written), conversion)


def _read(html: str) -> tuple[list[_Part], str, list[FontSpan]]:
    """Take HTML apart: its pieces, the plain text, and the legacy fonts of that."""
    parts: list[_Part] = []
    plain: list[str] = []
    spans: list[FontSpan] = []
    open_fonts = font_markup.FontStack()
    length = 0
    for piece in markup.split(html):
        if piece.is_text:
            source = markup.decode_references(piece.source)
            text = _REFERENCE.sub(lambda match: " " * len(match[0]), source)
            parts.append(_Part(piece, source, length))
            if open_fonts.current:
                spans.append(FontSpan(length, length + len(text), open_fonts.current))
        else:
            parts.append(_Part(piece, piece.source, length))
            open_fonts.pass_tag(piece.source)
            text = "" if font_markup.tag_name(piece.source) in _INLINE else "\n"
        plain.append(text)
        length += len(text)
    return parts, "".join(plain), spans


def _write_text(part: _Part, runs: Sequence[Run], capitals: bool) -> str:
    length = len(part.source)
    changes: list[tuple[int, int, str]] = []
    for run in overlapping(runs, part.start, part.start + length):
        start = max(run.start - part.start, 0)
        end = min(run.end - part.start, length)
        legacy = part.source[start:end]
        changes.append((start, end, _write_run(legacy, run, capitals)))
    return splice(part.source, changes) if changes else part.piece.source


def _write_run(legacy: str, run: Run, capitals: bool) -> str:
    """Convert a stretch, but leave character references in it as they are."""
    pieces = _REFERENCE.split(legacy)
    converted = (convert_run(piece, run.encoding)[0] for piece in pieces[::2])
    pieces[::2] = [text.upper() if capitals else text for text in converted]
    return "".join(pieces)


def _convert_attribute(value: str) -> str:
    decoded = markup.decode_references(value)
    conversion = convert(decoded)
    return conversion.text if conversion.is_legacy else value
