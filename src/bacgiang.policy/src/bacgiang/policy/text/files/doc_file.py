"""The parts of a Word 97-2003 file: header, pieces of text, tables ([MS-DOC])."""

from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO
import olefile
import struct


class Table(IntEnum):
    """Where the header names a table (FibRgFcLcb97)."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTE_TEXTS = 3
    CHARACTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    FONTS = 15
    PIECES = 33
    ENDNOTE_MARKS = 46
    ENDNOTE_TEXTS = 47
    LISTS = 73
    LIST_OVERRIDES = 74


class Part(IntEnum):
    """The texts that follow one another in the file and are read, by their place."""

    BODY = 0
    FOOTNOTES = 1
    ENDNOTES = 5
    TEXT_BOXES = 6


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Characters ``start`` to ``end`` (exclusive) stand from ``offset`` on.

    ``width``: bytes a character takes in the file, 1 (Windows-1252) or 2 (UTF-16).
    """

    start: int
    end: int
    offset: int
    width: int


_MAGIC = 0xA5EC
_WORD_97 = 0xC1
_COMPLEX, _ENCRYPTED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200
_LENGTHS = 0x4C
_TABLES = 0x9A
_COMPRESSED = 0x40000000


class DocFile:
    """A file of Word 97 to 2003, or the text of an older one.

    Raises ``UnknownKind`` for an OLE file of another program, ``Unreadable`` for one
    under a password or damaged.
    """

    def __init__(self, data: bytes, max_characters: int) -> None:
        try:
            with olefile.OleFileIO(BytesIO(data)) as ole:
                if not ole.exists("WordDocument"):
                    raise UnknownKind(Fault.UNKNOWN_FORMAT)
                self.main: bytes = ole.openstream("WordDocument").read()
                magic, version = struct.unpack_from("<HH", self.main)
                (flags,) = struct.unpack_from("<H", self.main, 0x0A)
                if flags & _ENCRYPTED:
                    raise Unreadable(Fault.ENCRYPTED)
                name = "1Table" if flags & _SECOND_TABLE else "0Table"
                self._tables: bytes = (
                    ole.openstream(name).read() if ole.exists(name) else b""
                )
        except OSError as error:
            raise Unreadable(Fault.BROKEN) from error
        self.is_old = version < _WORD_97
        if self.is_old and flags & _COMPLEX:
            raise UnknownKind(Fault.UNKNOWN_FORMAT)
        if not self.is_old and (magic != _MAGIC or not self._tables):
            raise Unreadable(Fault.BROKEN)
        self.pieces = self._old_piece() if self.is_old else self._pieces()
        if sum(piece.end - piece.start for piece in self.pieces) > max_characters:
            raise TooLarge(Fault.TOO_LARGE)

    def table(self, table: Table) -> bytes:
        """Return a table; empty where the file has none."""
        if self.is_old:
            return b""
        start, size = struct.unpack_from("<II", self.main, _TABLES + 8 * table)
        return self._tables[start : start + size] if size else b""

    def after(self, table: Table) -> bytes:
        """Return what follows a table in its stream."""
        start, size = struct.unpack_from("<II", self.main, _TABLES + 8 * table)
        return self._tables[start + size :]

    def part(self, part: Part) -> tuple[int, int]:
        """Return the first character of a part and the one after its last."""
        if self.is_old:
            return (0, self.pieces[0].end) if part is Part.BODY else (0, 0)
        lengths = struct.unpack_from("<7I", self.main, _LENGTHS)
        start = sum(lengths[:part])
        return start, start + lengths[part]

    def text(self, piece: TextPiece, start: int, end: int) -> str:
        """Return the characters ``start`` to ``end`` of the document, in a piece."""
        first = piece.offset + (start - piece.start) * piece.width
        octets = self.main[first : first + (end - start) * piece.width]
        if piece.width == 2:
            return octets.decode("utf-16-le", "replace")
        text = octets.decode("cp1252", "replace")
        return text if "\ufffd" not in text else octets.decode("latin-1")

    def _old_piece(self) -> list[TextPiece]:
        """Word 6 and 95 files, unless saved fast, hold their text in one piece."""
        (start,) = struct.unpack_from("<I", self.main, 0x18)
        (length,) = struct.unpack_from("<I", self.main, 0x34)
        return [TextPiece(0, min(length, len(self.main)), start, 1)]

    def _pieces(self) -> list[TextPiece]:
        table = self.table(Table.PIECES)
        position = 0
        while table[position] == 1:
            (size,) = struct.unpack_from("<H", table, position + 1)
            position += 3 + size
        (size,) = struct.unpack_from("<I", table, position + 1)
        table = table[position + 5 : position + 5 + size]
        count = (len(table) - 4) // 12
        bounds = struct.unpack_from(f"<{count + 1}I", table)
        if list(bounds) != sorted(bounds):
            raise Unreadable(Fault.BROKEN)
        pieces = []
        for index in range(count):
            (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * index + 2)
            width = 1 if place & _COMPRESSED else 2
            offset = place & (_COMPRESSED - 1)
            start, end = bounds[index : index + 2]
            if start < end:
                offset = offset // 2 if width == 1 else offset
                pieces.append(TextPiece(start, end, offset, width))
        return pieces


def positions(table: bytes, data_size: int) -> list[int]:
    """Return the character positions a table (PLC) begins with.

    ``data_size``: bytes of data that follow for each position but the last.
    """
    count = max((len(table) - 4) // (4 + data_size), 0)
    return list(struct.unpack_from(f"<{count + 1}I", table)) if table else []
