"""Files of CSV read as sheets of cells, and as records: in a folder, or in a ZIP."""

from bacgiang.policy.procedures.tables.archive import check_size
from bacgiang.policy.procedures.tables.archive import open_archive
from bacgiang.policy.procedures.tables.assembling import assemble
from bacgiang.policy.procedures.tables.limits import MOST_CELLS
from bacgiang.policy.procedures.tables.limits import MOST_COLUMNS
from bacgiang.policy.procedures.tables.limits import MOST_ROWS
from bacgiang.policy.procedures.tables.protection import bare
from bacgiang.policy.procedures.tables.reading import failed
from bacgiang.policy.procedures.tables.reading import Reading
from bacgiang.policy.procedures.tables.sheet import is_empty
from bacgiang.policy.procedures.tables.sheet import Sheet
from bacgiang.policy.procedures.tables.sheet import SheetRow
from bacgiang.policy.procedures.tables.table_error import TableFault
from bacgiang.policy.procedures.tables.table_error import Unreadable
from bacgiang.policy.procedures.tables.table_error import unreadable
from collections.abc import Iterable
from collections.abc import Iterator
import csv
from io import StringIO
from pathlib import Path
from pathlib import PurePosixPath
from typing import IO


SUFFIX = ".csv"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 1 << 13
LONGEST_CELL = 1 << 17
"""Characters. A quotation mark that is never closed makes one cell of a file; the
limit of the reading library is one for the whole process, whoever sets it."""


def read_csv_zip(file: IO[bytes]) -> Reading:
    """Return the records of a ZIP with CSV files; nothing is raised."""
    try:
        return _read_zip(file)
    except Unreadable as error:
        return failed(error)


def read_csv_files(paths: Iterable[Path]) -> Reading:
    """Return the records of CSV files, each named like its table. Raises OSError."""
    try:
        return assemble(_sheets((path.stem, _content(path)) for path in paths))
    except Unreadable as error:
        return failed(error)


def _read_zip(file: IO[bytes]) -> Reading:
    archive = open_archive(file)
    names = [name for name in archive.namelist() if _is_table(PurePosixPath(name))]
    try:
        # The directory has told their sizes.
        contents = [(PurePosixPath(name).stem, archive.read(name)) for name in names]
    except Exception:
        raise unreadable(TableFault.DAMAGED) from None
    return assemble(_sheets(contents))


def _is_table(path: PurePosixPath) -> bool:
    # Macs pack a second, hidden file beside every one.
    hidden = any(piece.startswith((".", "__")) for piece in path.parts)
    return path.suffix.lower() == SUFFIX and not hidden


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        check_size(file)
        return file.read()


def _sheets(files: Iterable[tuple[str, bytes]]) -> list[Sheet]:
    left = MOST_CELLS
    sheets = []
    for name, data in files:
        sheet = _sheet(name, data, left)
        left -= sum(len(row.cells) for row in sheet.rows)
        sheets.append(sheet)
    return sheets


def _sheet(name: str, data: bytes, most_cells: int) -> Sheet:
    text = _text(name, data)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    return Sheet(name, tuple(_rows(name, reader, most_cells)))


def _rows(
    name: str, reader: Iterable[list[str]], most_cells: int
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
            if number > MOST_ROWS:
                raise unreadable(TableFault.TOO_MANY_ROWS, name, limit=MOST_ROWS)
            if len(values) > MOST_COLUMNS:
                raise unreadable(TableFault.TOO_MANY_COLUMNS, name, limit=MOST_COLUMNS)
            count += len(values)
            if count > most_cells:
                raise unreadable(TableFault.TOO_MANY_CELLS, name, limit=MOST_CELLS)
            if values:
                yield SheetRow(number, tuple(values))
    except csv.Error:
        raise unreadable(TableFault.DAMAGED, name, number + 1) from None


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise unreadable(TableFault.NOT_UTF8, name) from None


def _delimiter(text: str) -> str:
    """Commas, or what Excel writes where the comma parts decimals."""
    head = text[:_SAMPLE].split("\n", 1)[0]
    return max(",;\t|", key=head.count)
