"""A DOCX file as a sheet to look at: paragraphs and tables in their order.

Blank lines and blank cells stay, since they are what is filled in. Colours, sizes and
pictures do not.
"""

from bacgiang.policy.text.files.conversion import convert_paragraphs
from bacgiang.policy.text.files.docx_numbering import DocxNumbering
from bacgiang.policy.text.files.docx_parts import DocxParts
from bacgiang.policy.text.files.docx_styles import DocxStyles
from bacgiang.policy.text.files.docx_styles import value_of
from bacgiang.policy.text.files.docx_text import chosen
from bacgiang.policy.text.files.docx_text import DocxWalk
from bacgiang.policy.text.files.docx_text import SKIPPED
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.opening import file_errors_only
from bacgiang.policy.text.files.opening import open_file
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import shows
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from dataclasses import dataclass
from lxml import etree


LIMITS = Limits(
    size=2 * 1024 * 1024,
    characters=60_000,
    member_size=2 * 1024 * 1024,
    expanded_size=8 * 1024 * 1024,
)
MOST_COLUMNS = 20
LINE = 10
"""What a line counts in characters beside its own: blank ones take time, too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Its lines, and how many columns it stands across."""

    lines: tuple[str, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the rows of a table, which has no text of its own."""

    text: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()


def docx_sheet(data: bytes, limits: Limits = LIMITS) -> tuple[Block, ...]:
    """Read a small DOCX file; raises ``FileError`` for any other, and nothing else."""
    with file_errors_only():
        opened = open_file(data, limits)
        package = opened.package
        if package is None or not data.startswith(b"PK"):
            raise UnknownKind(Fault.UNKNOWN_FORMAT)
        return tuple(_Sheet(package, limits).blocks())


class _Sheet:
    """One reading; text counts against the limits."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._parts = DocxParts(package)
        styles = DocxStyles(self._parts.part("styles"))
        numbering = DocxNumbering(self._parts.part("numbering"), styles)
        self._walk = DocxWalk(styles, numbering)
        self._left = limits.characters

    def blocks(self) -> Iterator[Block]:
        yield from self._in(self._parts.document())
        yield from map(Block, self._lines(self._walk.rest()))

    def _in(self, parent: etree._Element) -> Iterator[Block]:
        for child in parent.iterchildren(etree.Element):
            name = local_name(child)
            if name == "p":
                yield from map(Block, self._lines(self._walk.paragraph(child)))
            elif name == "tbl":
                yield Block(rows=tuple(filter(None, map(self._row, _rows_of(child)))))
            elif name == "AlternateContent":
                yield from self._in(chosen(child))
            elif name not in SKIPPED:
                yield from self._in(child)

    def _row(self, row: etree._Element) -> tuple[Cell, ...]:
        """Nothing of a row that was struck."""
        if row.find("{*}trPr/{*}del") is not None:
            return ()
        return tuple(
            Cell(tuple(self._lines(self._walk.paragraphs(cell))), _columns(cell))
            for cell in row.iter("{*}tc")
            if next(cell.iterancestors("{*}tr"), None) is row
        )

    def _lines(self, paragraphs: list[Paragraph]) -> Iterator[str]:
        for paragraph in paragraphs:
            shown = tuple(one for one in paragraph if not one.format.hidden)
            is_blank = not shows(shown)
            text = "" if is_blank else convert_paragraphs([shown], self._left).text
            self._left -= len(text) + LINE
            if self._left <= 0:
                raise TooLarge(Fault.TOO_LARGE)
            yield text.strip()


def _rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter("{*}tr"):
        if next(row.iterancestors("{*}tbl"), None) is table:
            yield row


def _columns(cell: etree._Element) -> int:
    said = value_of(cell.find("{*}tcPr"), "gridSpan") or "1"
    is_number = said.isascii() and said.isdigit() and len(said) < 4
    return min(max(int(said), 1), MOST_COLUMNS) if is_number else 1
