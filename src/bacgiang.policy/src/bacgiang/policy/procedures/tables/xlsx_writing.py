"""Tables as XLSX: a sheet for each, and ``fields`` that describes their columns.

Texts never become formulas, whatever they begin with. A text too long for one cell goes
on in columns of its own beside it: ``steps``, ``steps+2``, ``steps+3``.
"""

from bacgiang.policy.procedures.tables.columns import DESCRIPTION_HEADINGS
from bacgiang.policy.procedures.tables.columns import descriptions
from bacgiang.policy.procedures.tables.columns import FIELDS
from bacgiang.policy.procedures.tables.limits import LAST_ROW
from bacgiang.policy.procedures.tables.limits import PIECE
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.numbers import as_cell
from bacgiang.policy.procedures.tables.numbers import number_text
from bacgiang.policy.procedures.tables.rows import OutCell
from bacgiang.policy.procedures.tables.rows import tables_of
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
import re
from typing import Any
from typing import IO


CONTINUED = "+"
"""Between the heading of a column and the number of a further piece."""

_LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LIKE_A_FORMULA = re.compile(r"[=+\-@]")


def write_xlsx(listed: Iterable[Listed], target: IO[bytes]) -> None:
    """Write a workbook.

    Raises ValueError where a table has more rows than a sheet, and OSError.
    """
    book = Workbook(write_only=True)
    for table, rows in tables_of(listed):
        headings = [column.name for column in table.columns]
        _sheet(book, table.name, headings, tuple(rows))
    _sheet(book, FIELDS, DESCRIPTION_HEADINGS, descriptions())
    book.save(target)


def _sheet(
    book: Any, name: str, headings: Sequence[str], rows: Sequence[Sequence[OutCell]]
) -> None:
    if len(rows) >= LAST_ROW:
        raise ValueError(f"{name} has more rows than a sheet takes: {len(rows)}")
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    pieces = [
        max((_pieces(row[at]) for row in rows), default=1)
        for at in range(len(headings))
    ]
    sheet.append(list(_headings(sheet, headings, pieces)))
    for row in rows:
        sheet.append(
            [
                cell
                for value, count in zip(row, pieces, strict=True)
                for cell in _cells(sheet, value, count)
            ]
        )


def _headings(
    sheet: Any, headings: Sequence[str], pieces: Sequence[int]
) -> Iterator[Any]:
    for heading, count in zip(headings, pieces, strict=True):
        for piece in range(1, count + 1):
            text = f"{heading}{CONTINUED}{piece}" if piece > 1 else heading
            cell = WriteOnlyCell(sheet, text)
            cell.font = Font(bold=True)
            yield cell


def _pieces(value: OutCell) -> int:
    return -(-len(value) // PIECE) or 1 if isinstance(value, str) else 1


def _cells(sheet: Any, value: OutCell, count: int) -> Iterator[Any]:
    """Yield the cells of a value, as many as its column has pieces."""
    if isinstance(value, Decimal) and as_cell(value) is None:
        value = number_text(value)
    if not isinstance(value, str):
        yield as_cell(value) if isinstance(value, Decimal) else value
        yield from [None] * (count - 1)
        return
    for piece in range(count):
        text = value[piece * PIECE : (piece + 1) * PIECE]
        yield _text_cell(sheet, text) if text else None


def _text_cell(sheet: Any, text: str) -> Any:
    # "_x0041_" would be read as "A".
    cell = WriteOnlyCell(sheet, _LIKE_A_CODE.sub("_x005F_", text))
    cell.data_type = "s"
    if _LIKE_A_FORMULA.match(text):
        # Else it becomes a formula when somebody types in the cell.
        cell.quotePrefix = True
    return cell
