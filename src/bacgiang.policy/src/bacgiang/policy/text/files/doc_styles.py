"""Fonts and styles of a DOC file ([MS-DOC] 2.9.271, 2.9.286)."""

from bacgiang.policy.text.files.doc_file import DocFile
from bacgiang.policy.text.files.doc_file import Table
from bacgiang.policy.text.files.doc_properties import character_properties
from bacgiang.policy.text.files.doc_properties import paragraph_properties
from bacgiang.policy.text.files.doc_properties import ParagraphProperties
from bacgiang.policy.text.files.paragraphs import PLAIN
from bacgiang.policy.text.files.paragraphs import RunFormat
from dataclasses import dataclass
import struct


_FONT_NAME = 40
_DEFAULT_FONT = 12
_PARAGRAPH, _CHARACTER = 1, 2
_MAX_INHERITANCE = 50


@dataclass(frozen=True, slots=True)
class _Style:
    base: int
    paragraph: ParagraphProperties
    format: RunFormat


def font_names(file: DocFile) -> dict[int, str]:
    """Return the names of fonts by number."""
    table = file.table(Table.FONTS)
    names: dict[int, str] = {}
    position = 4
    while position + _FONT_NAME < len(table):
        size = table[position] + 1
        entry = table[position + _FONT_NAME : position + size]
        names[len(names)] = entry.decode("utf-16-le", "replace").partition("\0")[0]
        position += size
    return names


class DocStyles:
    """The styles of a file by number, with what they inherit."""

    def __init__(self, file: DocFile, fonts: dict[int, str]) -> None:
        self._fonts = fonts
        self._styles: dict[int, _Style] = {}
        self._base = PLAIN
        table = file.table(Table.STYLES)
        if table:
            self._read(table)

    def format(self, number: int) -> RunFormat:
        """Return the format of characters in a style, over the default font."""
        return self.own_format(number).over(self._base)

    def own_format(self, number: int) -> RunFormat:
        """Return the format of characters as the style and its bases say it."""
        found = PLAIN
        for style in self._chain(number):
            found = found.over(style.format)
        return found

    def list_of(self, number: int) -> tuple[int, int]:
        """Return number (0: none) and level of the list a style puts paragraphs in."""
        chain = [style.paragraph for style in self._chain(number)]
        numbers = (own.list_number for own in chain if own.list_number is not None)
        levels = (own.list_level for own in chain if own.list_level is not None)
        return next(numbers, 0), next(levels, 0)

    def _chain(self, number: int) -> list[_Style]:
        chain: list[_Style] = []
        while number in self._styles and len(chain) < _MAX_INHERITANCE:
            chain.append(self._styles[number])
            number = chain[-1].base
        return chain

    def _read(self, table: bytes) -> None:
        size, count, base_size = struct.unpack_from("<HHH", table)
        (default,) = struct.unpack_from("<H", table, 2 + _DEFAULT_FONT)
        self._base = RunFormat(self._fonts.get(default, ""))
        position = 2 + size
        for number in range(count):
            if position + 2 > len(table):
                return
            (length,) = struct.unpack_from("<H", table, position)
            entry = table[position + 2 : position + 2 + length]
            if length > base_size:
                self._styles[number] = self._style(entry, base_size)
            position += 2 + length

    def _style(self, entry: bytes, base_size: int) -> _Style:
        _, kind_and_base, count = struct.unpack_from("<HHH", entry)
        kind, base, count = kind_and_base & 0xF, kind_and_base >> 4, count & 0xF
        (name_length,) = struct.unpack_from("<H", entry, base_size)
        position = base_size + 2 + 2 * name_length + 2
        parts: list[bytes] = []
        for _ in range(count):
            (length,) = struct.unpack_from("<H", entry, position)
            parts.append(entry[position + 2 : position + 2 + length])
            position += 2 + length + length % 2
        paragraph = ParagraphProperties()
        if kind == _PARAGRAPH and parts:
            paragraph = paragraph_properties(0, parts[0][2:])
            parts = parts[1:]
        character = parts[0] if kind in (_PARAGRAPH, _CHARACTER) and parts else b""
        properties = character_properties(character, self._fonts)
        return _Style(base, paragraph, properties.format)
