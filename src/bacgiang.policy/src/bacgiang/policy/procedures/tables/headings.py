"""Which table a sheet is, and which column stands where in it."""

from bacgiang.policy.base.spreadsheets.sheet import is_empty
from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.sheet import SheetRow
from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.tables.columns import Column
from bacgiang.policy.procedures.tables.columns import FIELDS
from bacgiang.policy.procedures.tables.columns import PROCEDURE_TABLE
from bacgiang.policy.procedures.tables.columns import TableLayout
from bacgiang.policy.procedures.tables.columns import TABLES
from bacgiang.policy.procedures.tables.vietnamese import TABLE_TITLES
from bacgiang.policy.text.folding import fold
from dataclasses import dataclass
from dataclasses import field
import re


_CONTINUED = re.compile(r"(.+?)\s*\+\s*([2-9]|[1-9]\d)", re.ASCII)
_SHOWN = 60


@dataclass(slots=True)
class Headings:
    """The columns of a sheet: ``places`` are those of each, in order of its pieces."""

    table: TableLayout
    places: dict[str, list[int]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    errors: list[TableError] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def heading(self, name: str) -> str:
        """Return a column's heading as the file has it."""
        return self.named.get(name, name)


def table_of(sheet: Sheet, alone: bool) -> TableLayout | None:
    """Return the table a sheet is by its name.

    A sheet of another name is the table of procedures where it stands ``alone``.
    """
    known = {
        folded(name): table for table in TABLES for name in (table.name, table.title)
    }
    found = known.get(folded(sheet.name))
    return PROCEDURE_TABLE if found is None and alone else found


def describes(sheet: Sheet) -> bool:
    """Tell the sheet that describes the columns of the others."""
    names = (FIELDS, TABLE_TITLES[FIELDS])
    return folded(sheet.name) in map(folded, names)


def read_headings(table: TableLayout, sheet: Sheet, row: SheetRow) -> Headings:
    """Find the columns of a table by their English or Vietnamese headings."""
    found = Headings(table)
    known = _known(table)
    pieces: dict[str, dict[int, int]] = {}
    for place, cell in enumerate(row.cells):
        if is_empty(cell):
            continue
        said = " ".join(str(cell).split())[:_SHOWN]
        column, piece = _column(said, known)
        if column is None:
            found.remarks.append(
                Remark(TableRemark.UNKNOWN_COLUMN, sheet.name, row.number, said)
            )
        elif piece in pieces.setdefault(column.name, {}):
            found.errors.append(
                TableError(TableFault.COLUMN_TWICE, sheet.name, row.number, said)
            )
        else:
            pieces[column.name][piece] = place
            if piece == 1:
                found.named[column.name] = said
    for name, at in pieces.items():
        found.places[name] = [at[piece] for piece in sorted(at)]
    _check(found, sheet, row)
    return found


def folded(text: str) -> str:
    """Return a name without case, diacritics, and what people put between words."""
    return " ".join(re.sub(r"[\W_]+", " ", fold(text)).split())


def _known(table: TableLayout) -> dict[str, Column]:
    by_title = {folded(column.title): column for column in table.columns}
    return by_title | {folded(column.name): column for column in table.columns}


def _column(said: str, known: dict[str, Column]) -> tuple[Column | None, int]:
    if match := _CONTINUED.fullmatch(said):
        column = known.get(folded(match[1]))
        if column is not None:
            return column, int(match[2])
    return known.get(folded(said)), 1


def _check(found: Headings, sheet: Sheet, row: SheetRow) -> None:
    table = found.table
    needed = [column.name for column in table.columns if column.field.required]
    if table is PROCEDURE_TABLE:
        needed = [name for name in needed if name in (table.key, "title")]
    for name in needed:
        if name not in found.places:
            found.errors.append(
                TableError(
                    TableFault.MISSING_COLUMN,
                    sheet.name,
                    row.number,
                    name,
                    {"expected": f"{name} / {table.column(name).title}"},
                )
            )
