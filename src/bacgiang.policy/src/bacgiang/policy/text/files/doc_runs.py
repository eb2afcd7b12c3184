"""Runs of characters of a DOC file, with their format; paragraphs' properties."""

from bacgiang.policy.text.files.doc_file import DocFile
from bacgiang.policy.text.files.doc_file import TextPiece
from bacgiang.policy.text.files.doc_pages import character_extents
from bacgiang.policy.text.files.doc_pages import Extent
from bacgiang.policy.text.files.doc_pages import paragraph_extents
from bacgiang.policy.text.files.doc_properties import character_properties
from bacgiang.policy.text.files.doc_properties import CharacterProperties
from bacgiang.policy.text.files.doc_properties import paragraph_properties
from bacgiang.policy.text.files.doc_properties import ParagraphProperties
from bacgiang.policy.text.files.doc_styles import DocStyles
from bacgiang.policy.text.files.doc_styles import font_names
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.symbols import shown
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocRun:
    """Text in one format; ``start`` counts characters of the document.

    ``offset`` and ``width`` tell where in the file its characters stand.
    """

    text: str
    start: int
    offset: int
    width: int
    format: RunFormat


class DocRuns:
    """Reads the text of a file run by run."""

    def __init__(self, file: DocFile) -> None:
        self._file = file
        self.fonts = font_names(file)
        self.styles = DocStyles(file, self.fonts)
        self._characters = character_extents(file)
        self._paragraphs = paragraph_extents(file)
        self._known: dict[bytes, CharacterProperties] = {}

    def between(self, start: int, end: int) -> Iterator[DocRun]:
        """Yield the runs of characters ``start`` to ``end``, deleted ones left out."""
        pieces = self._file.pieces
        index = bisect_right(pieces, start, key=lambda piece: piece.end)
        while index < len(pieces) and pieces[index].start < end:
            piece = pieces[index]
            first, last = max(piece.start, start), min(piece.end, end)
            yield from self._in_piece(piece, first, last)
            index += 1

    def paragraph(self, offset: int) -> ParagraphProperties:
        """Return the properties of the paragraph that a byte lies in."""
        extent = self._paragraphs.at(offset)
        if extent is None:
            return ParagraphProperties()
        return paragraph_properties(extent.style, extent.modifiers)

    def _in_piece(self, piece: TextPiece, start: int, end: int) -> Iterator[DocRun]:
        while start < end:
            offset = piece.offset + (start - piece.start) * piece.width
            characters = self._characters.at(offset)
            paragraph = self._paragraphs.at(offset)
            limit = self._limit(offset, characters, paragraph)
            length = end - start
            if limit is not None:
                length = min(length, max((limit - offset) // piece.width, 1))
            properties = self._properties(characters)
            if not properties.deleted:
                text = self._file.text(piece, start, start + length)
                style = 0 if paragraph is None else paragraph.style
                yield DocRun(
                    self._symbol(properties) or text,
                    start,
                    offset,
                    piece.width,
                    self._format(properties, style),
                )
            start += length

    def _limit(self, offset: int, *extents: Extent | None) -> int | None:
        """Return where the properties that hold at an offset end."""
        ends = [extent.end for extent in extents if extent is not None]
        if len(ends) < len(extents):
            starts = (self._characters, self._paragraphs)
            following = [one.next_start(offset) for one in starts]
            ends += [one for one in following if one is not None]
        return min(ends, default=None)

    def _properties(self, extent: Extent | None) -> CharacterProperties:
        modifiers = b"" if extent is None else extent.modifiers
        known = self._known.get(modifiers)
        if known is None:
            known = character_properties(modifiers, self.fonts)
            self._known[modifiers] = known
        return known

    def _format(self, properties: CharacterProperties, style: int) -> RunFormat:
        found = properties.format
        if properties.style is not None:
            found = found.over(self.styles.own_format(properties.style))
        return found.over(self.styles.format(style))

    def _symbol(self, properties: CharacterProperties) -> str:
        if properties.symbol is None:
            return ""
        font, character = properties.symbol
        return shown(character, self.fonts.get(font, ""))
