"""The rows of a sheet as values by column, each with what is wrong in it."""

from bacgiang.policy.base.spreadsheets.sheet import BadCell
from bacgiang.policy.base.spreadsheets.sheet import is_empty
from bacgiang.policy.base.spreadsheets.sheet import SheetRow
from bacgiang.policy.base.spreadsheets.sheet import Value
from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.field_values import UnfitValue
from bacgiang.policy.procedures.record.fields import FieldKind
from bacgiang.policy.procedures.tables.cell_values import national_code
from bacgiang.policy.procedures.tables.cell_values import value_of
from bacgiang.policy.procedures.tables.headings import Headings
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Any


_CODES = (FieldKind.CODE, FieldKind.CODES)


@dataclass(slots=True)
class RowValues:
    """A row: ``values`` by column, empty cells left out; ``code`` of its record."""

    number: int
    code: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    errors: list[TableError] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def read_rows(headings: Headings) -> Iterator[RowValues]:
    """Yield the rows below the headings that say something."""
    for row in headings.sheet.rows[1:]:
        read = _row(headings, row)
        if read.values or read.errors:
            code = read.values.get(headings.table.key)
            read.code = clean_line(code) if isinstance(code, str) else ""
            yield read


def _row(headings: Headings, row: SheetRow) -> RowValues:
    read = RowValues(row.number)
    for column in headings.table.columns:
        cell = _cell(row, headings.places.get(column.name, []))
        if is_empty(cell):
            continue
        place = headings.place(row.number, column.name)
        if column.kind in _CODES and (code := national_code(cell)):
            remark = TableRemark.CODE_WAS_A_NUMBER
            read.remarks.append(Remark(remark, *place, {"value": code}))
            cell = code
        try:
            value = value_of(cell, column, headings.sheet.day_zero)
            read.values[column.name] = value
        except UnfitValue as error:
            read.errors.append(TableError(error.code, *place, error.parameters))
    return read


def _cell(row: SheetRow, places: list[int]) -> Value:
    """Return a cell, or the pieces of a text that goes on in further cells."""
    cells = [row.cells[place] for place in places if place < len(row.cells)]
    if sum(not is_empty(cell) for cell in cells) < 2 and cells:
        cells = [cell for cell in cells if not is_empty(cell)]
    if len(cells) < 2:
        return cells[0] if cells else None
    for cell in cells:
        if isinstance(cell, BadCell):
            return cell
    # A piece may be nothing but the blanks between two words.
    said = [str(cell) for cell in cells if cell is not None]
    return "".join(said) if any(map(str.strip, said)) else None
