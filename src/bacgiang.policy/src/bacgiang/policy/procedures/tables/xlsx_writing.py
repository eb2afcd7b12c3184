"""Tables as XLSX: a sheet for each, and ``fields`` that describes their columns.

Texts never become formulas, whatever they begin with. A text too long for one cell goes
on in columns of its own beside it: ``steps``, ``steps+2``, ``steps+3``.
"""

from bacgiang.policy.base.spreadsheets import xlsx_cells
from bacgiang.policy.base.spreadsheets.limits import LAST_ROW
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.numbers import as_cell
from bacgiang.policy.procedures.tables.numbers import number_text
from bacgiang.policy.procedures.tables.rows import OutCell
from bacgiang.policy.procedures.tables.rows import tables_of
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from typing import IO


CONTINUED = "+"
"""Between the heading of a column and the number of a further piece."""


def write_xlsx(listed: Iterable[Listed], target: IO[bytes]) -> None:
    """Write a workbook.

    Raises ValueError where a table has more rows than a sheet, and OSError.
    """
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table, rows in tables_of(listed):
        headings = [column.name for column in table.columns]
        _sheet(book, table.name, headings, tuple(rows))
    _sheet(book, columns.FIELDS, columns.DESCRIPTION_HEADINGS, columns.descriptions())
    book.save(target)


def _sheet(
    book: Any, name: str, headings: Sequence[str], rows: Sequence[Sequence[OutCell]]
) -> None:
    if len(rows) >= LAST_ROW:
        raise ValueError(f"{name} has more rows than a sheet takes: {len(rows)}")
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    counts = [
        max((_pieces(row[at]) for row in rows), default=1)
        for at in range(len(headings))
    ]
    sheet.append(list(_headings(sheet, headings, counts)))
    for row in rows:
        sheet.append(
            [
                cell
                for value, count in zip(row, counts, strict=True)
                for cell in _cells(sheet, value, count)
            ]
        )


def _headings(
    sheet: Any, headings: Sequence[str], counts: Sequence[int]
) -> Iterator[Any]:
    for heading, count in zip(headings, counts, strict=True):
        for piece in range(1, count + 1):
            text = f"{heading}{CONTINUED}{piece}" if piece > 1 else heading
            yield xlsx_cells.bold_cell(sheet, text)


def _pieces(value: OutCell) -> int:
    return len(xlsx_cells.pieces(value)) if isinstance(value, str) else 1


def _cells(sheet: Any, value: OutCell, count: int) -> Iterator[Any]:
    """Yield the cells of a value, as many as its column has pieces."""
    if isinstance(value, Decimal) and as_cell(value) is None:
        value = number_text(value)
    if not isinstance(value, str):
        yield as_cell(value) if isinstance(value, Decimal) else value
        yield from [None] * (count - 1)
        return
    texts = xlsx_cells.pieces(value) if value else []
    yield from (xlsx_cells.text_cell(sheet, text) for text in texts)
    yield from [None] * (count - len(texts))
