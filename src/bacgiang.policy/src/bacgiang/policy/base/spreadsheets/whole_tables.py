"""Rows as a whole file: CSV, or a workbook whose texts are never formulas."""

from .csv_writing import csv_lines
from .limits import PIECE
from .xlsx_cells import bold_cell
from .xlsx_cells import text_cell
from collections.abc import Iterable
from collections.abc import Sequence
from io import BytesIO
from typing import Any


Rows = Iterable[Sequence[Any]]


def as_csv(columns: Sequence[str], rows: Rows) -> bytes:
    """What is None is an empty cell."""
    told = (["" if one is None else one for one in row] for row in rows)
    return b"".join(csv_lines([columns, *told]))


def as_xlsx(
    name: str, columns: Sequence[str], rows: Rows, *further: tuple[str, Rows]
) -> bytes:
    """`further`: names of more sheets, each with its rows."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(name[:31])
    sheet.freeze_panes = "B2"
    sheet.append([bold_cell(sheet, one) for one in columns])
    _add(sheet, rows)
    for called, more in further:
        _add(book.create_sheet(called), more)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _add(sheet: Any, rows: Rows) -> None:
    for row in rows:
        sheet.append([_cell(sheet, one) for one in row])


def _cell(sheet: Any, value: Any) -> Any:
    return text_cell(sheet, value[:PIECE]) if isinstance(value, str) else value
