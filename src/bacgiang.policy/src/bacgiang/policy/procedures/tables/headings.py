"""Which table a sheet is, and which column stands where in it."""

from bacgiang.policy.base.spreadsheets.sheet import is_empty
from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.vietnamese import TABLE_TITLES
from bacgiang.policy.text.folding import fold
from collections import defaultdict
from dataclasses import dataclass
from dataclasses import field
from functools import cache
import re


_CONTINUED = re.compile(r"(.+?)\s*\+\s*([2-9]|[1-9]\d)", re.ASCII)
_PROCEDURE = re.compile(r"\b(?:tthc|thu tuc hanh chinh)\b")
_SHOWN = 60


@dataclass(slots=True)
class Headings:
    """The columns of a sheet: ``places`` are those of each, in order of its pieces."""

    table: columns.TableLayout
    sheet: Sheet
    places: dict[str, list[int]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    errors: list[TableError] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def place(self, row: int, column: str) -> tuple[str, int, str]:
        """Return sheet, row and heading of a cell, as the file has them."""
        return self.sheet.name, row, self.named.get(column, column)


def table_of(sheet: Sheet, alone: bool) -> columns.TableLayout | None:
    """Return the table a sheet is by its name.

    A sheet of another name is the table of procedures where it stands ``alone``.
    """
    known = {
        folded(name): table
        for table in columns.TABLES
        for name in (table.name, table.title)
    }
    return known.get(folded(sheet.name), columns.PROCEDURE_TABLE if alone else None)


def describes(sheet: Sheet) -> bool:
    """Tell the sheet that describes the columns of the others."""
    names = (columns.FIELDS, TABLE_TITLES[columns.FIELDS])
    return folded(sheet.name) in map(folded, names)


def read_headings(table: columns.TableLayout, sheet: Sheet) -> Headings:
    """Find the columns of a table by the English or Vietnamese headings of a sheet."""
    found = Headings(table, sheet)
    row = sheet.rows[0]
    pieces: dict[str, dict[int, int]] = defaultdict(dict)
    for place, cell in enumerate(row.cells):
        if is_empty(cell):
            continue
        said = " ".join(str(cell).split())[:_SHOWN]
        at = (sheet.name, row.number, said)
        column, piece = column_said(said, table)
        if column is None:
            found.remarks.append(Remark(TableRemark.UNKNOWN_COLUMN, *at))
        elif piece in pieces[column.name]:
            found.errors.append(TableError(TableFault.COLUMN_TWICE, *at))
        else:
            pieces[column.name][piece] = place
            if piece == 1:
                found.named[column.name] = said
    for name, parts in pieces.items():
        found.places[name] = [parts[piece] for piece in sorted(parts)]
    found.errors += _missing(found)
    return found


def folded(text: str) -> str:
    """Return a name without case, diacritics, and what people put between words; a
    procedure (TTHC, thủ tục hành chính) has one name.
    """
    words = " ".join(re.sub(r"[\W_]+", " ", fold(text)).split())
    return _PROCEDURE.sub("thu tuc", words)


def column_said(
    said: str, table: columns.TableLayout
) -> tuple[columns.Column | None, int]:
    """The column a heading names, and which piece of it: texts may go on in others."""
    known = _columns_named(table.name)
    if match := _CONTINUED.fullmatch(said):
        column = known.get(folded(match[1]))
        if column is not None:
            return column, int(match[2])
    return known.get(folded(said)), 1


@cache
def _columns_named(table: str) -> dict[str, columns.Column]:
    """The columns of a table of the room by their titles and names, folded."""
    layout = next(one for one in columns.TABLES if one.name == table)
    named = {folded(column.title): column for column in layout.columns}
    return named | {folded(column.name): column for column in layout.columns}


def _missing(found: Headings) -> list[TableError]:
    """Of the table of procedures code and title, of others what a row must have."""
    table = found.table
    needed = [
        column
        for column in table.columns
        if column.field.required
        and (
            table is not columns.PROCEDURE_TABLE or column.name in (table.key, "title")
        )
    ]
    return [
        TableError(
            TableFault.MISSING_COLUMN,
            *found.place(found.sheet.rows[0].number, column.name),
            {"expected": f"{column.name} / {column.title}"},
        )
        for column in needed
        if column.name not in found.places
    ]
