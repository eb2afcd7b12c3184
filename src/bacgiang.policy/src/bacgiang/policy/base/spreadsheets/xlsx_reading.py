"""A workbook read as sheets of cells.

A formula whose value the file keeps counts as that value, with a remark; one without is
no value. Merged cells say nothing of the rows they cover and are an error.
"""

from .archive import open_archive
from .archive import refuse_hostile_xml
from .limits import Limits
from .sheet import BadCell
from .sheet import is_empty
from .sheet import Sheet
from .sheet import SheetRow
from .sheet import Value
from .sheet_scan import Scan
from .sheet_scan import scan
from .table_error import Remark
from .table_error import TableError
from .table_error import TableFault
from .table_error import TableRemark
from .table_error import Unreadable
from .table_error import unreadable
from collections.abc import Iterator
import re
from typing import Any
from typing import IO
from zipfile import ZipFile


_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def xlsx_sheets(file: IO[bytes], limits: Limits) -> list[Sheet]:
    """Return the sheets of a workbook. Raises Unreadable."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import load_workbook

    archive = open_archive(file, limits)
    try:
        refuse_hostile_xml(archive, limits)
        file.seek(0)
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        return list(_sheets(book, archive, limits))
    except Unreadable:
        raise
    except Exception:
        # The library raises whatever its parts raise.
        raise unreadable(TableFault.DAMAGED) from None


def _sheets(book: Any, archive: ZipFile, limits: Limits) -> Iterator[Sheet]:
    left = limits.cells
    for sheet in book.worksheets[: limits.sheets]:
        with archive.open(sheet._worksheet_path) as part:
            scanned = scan(sheet.title, part, limits, left)
        left -= scanned.cells
        # What the sheet says of its own size need not be so.
        sheet.reset_dimensions()
        yield Sheet(
            sheet.title,
            tuple(_rows(sheet, scanned)),
            tuple(_merged(scanned)),
            tuple(_formulas(scanned)),
            book.epoch.date(),
            frozenset(scanned.formulas),
        )


def _merged(scanned: Scan) -> Iterator[TableError]:
    for place in scanned.merged:
        row = re.search(r"\d{1,7}", place)
        yield TableError(
            TableFault.MERGED_CELLS,
            scanned.name,
            int(row[0]) if row else 0,
            parameters={"at": place},
        )


def _formulas(scanned: Scan) -> Iterator[Remark]:
    kept = [place for place, has_value in scanned.formulas.items() if has_value]
    if kept:
        yield Remark(
            TableRemark.FORMULA_VALUE,
            scanned.name,
            min(kept)[0],
            parameters={"value": len(kept)},
        )


def _rows(sheet: Any, scanned: Scan) -> Iterator[SheetRow]:
    if not scanned.last_row:
        return
    rows = sheet.iter_rows(max_row=scanned.last_row)
    for number, cells in enumerate(rows, start=1):
        values = [
            _value(cell, scanned.formulas.get((number, column)))
            for column, cell in enumerate(cells, start=1)
        ]
        while values and is_empty(values[-1]):
            values.pop()
        if values:
            yield SheetRow(number, tuple(values))


def _value(cell: Any, formula: bool | None) -> Value:
    """Return what a cell holds; ``formula``: it has one, with or without a value."""
    if formula is False:
        return BadCell(TableFault.FORMULA)
    value: Value = cell.value
    if cell.data_type == "e":
        return BadCell(TableFault.ERROR_VALUE, str(value))
    if isinstance(value, str):
        return _CODE.sub(lambda match: chr(int(match[1], 16)), value)
    return value
