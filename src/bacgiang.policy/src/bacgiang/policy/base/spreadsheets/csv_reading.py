"""CSV read as sheets of cells: in UTF-8 or UTF-16, with the delimiter it has."""

from .formulas import bare
from .limits import Limits
from .sheet import is_empty
from .sheet import Sheet
from .sheet import SheetRow
from .table_error import TableFault
from .table_error import unreadable
from collections.abc import Iterable
from collections.abc import Iterator
import csv
from io import StringIO


LONGEST_CELL = 1 << 17
"""Characters. A quotation mark that is never closed makes one cell of a file; the
limit of the reading library is one for the whole process, whoever sets it."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 1 << 13


def csv_sheets(files: Iterable[tuple[str, bytes]], limits: Limits) -> list[Sheet]:
    """Sheets of files, each with the name of its sheet. Raises Unreadable."""
    left = limits.cells
    sheets = []
    for name, data in files:
        text = _text(name, data)
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text))
        sheet = Sheet(name, tuple(_rows(name, reader, limits, left)))
        left -= sum(len(row.cells) for row in sheet.rows)
        sheets.append(sheet)
    return sheets


def encoding_of(begin: bytes) -> str:
    """What a file with these first bytes is written in; UTF-8 where nothing tells."""
    return "utf-16" if begin.startswith(_UTF_16) else "utf-8-sig"


def delimiter_of(text: str) -> str:
    """Commas, or what Excel writes where the comma parts decimals."""
    head = text[:_SAMPLE].split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _rows(
    name: str, reader: Iterable[list[str]], limits: Limits, most_cells: int
) -> Iterator[SheetRow]:
    count = 0
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise unreadable(TableFault.DAMAGED, name, number)
            values = [bare(cell) for cell in cells]
            while values and is_empty(values[-1]):
                values.pop()
            if number > limits.rows:
                raise unreadable(TableFault.TOO_MANY_ROWS, name, limit=limits.rows)
            if len(values) > limits.columns:
                fault, most = TableFault.TOO_MANY_COLUMNS, limits.columns
                raise unreadable(fault, name, limit=most)
            count += len(values)
            if count > most_cells:
                raise unreadable(TableFault.TOO_MANY_CELLS, name, limit=limits.cells)
            if values:
                yield SheetRow(number, tuple(values))
    except csv.Error:
        raise unreadable(TableFault.DAMAGED, name, number + 1) from None


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode(encoding_of(data))
    except UnicodeDecodeError:
        raise unreadable(TableFault.NOT_UTF8, name) from None
