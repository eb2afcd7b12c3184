"""The rows of a filled sheet as texts, each with what is wrong with it."""

from ....base.dates import read_day
from ....base.dates import WrongDay
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.spreadsheets.apart import sheets_apart
from ....base.spreadsheets.limits import Limits
from ....base.spreadsheets.sheet import BadCell
from ....base.spreadsheets.sheet import is_empty
from ....base.spreadsheets.sheet import Sheet
from ....base.spreadsheets.sheet import Value
from ....base.spreadsheets.table_error import TableFault
from ....base.spreadsheets.table_error import Unreadable
from ..reasons import WRONG_DAY
from . import faults
from .columns import column_named
from .columns import DAYS
from .columns import NEEDED
from .columns import stance_named
from .columns import TITLES
from .faults import Fault
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import time
from datetime import timedelta
from enum import Enum


MOST_ROWS = 2000
SECONDS = 10.0
WORKBOOK = "gop-y.xlsx"
_ZIP = b"PK"
LIMITS = Limits(
    file_bytes=5_000_000,
    unpacked_bytes=50_000_000,
    members=500,
    sheets=1,
    rows=MOST_ROWS + 1,
    last_row=MOST_ROWS + 1,
    cells=200_000,
    places=800_000,
)
REASONS: Mapping[Enum, Refusal] = {
    TableFault.FILE_TOO_LARGE: faults.TOO_LARGE,
    TableFault.UNPACKS_TOO_LARGE: faults.TOO_LARGE,
    TableFault.TOO_SLOW: faults.TOO_LARGE,
    TableFault.TOO_MANY_CELLS: faults.TOO_LARGE,
    TableFault.TOO_MANY_COLUMNS: faults.TOO_LARGE,
    TableFault.TOO_MANY_ROWS: faults.TOO_MANY_ROWS,
}


@dataclass(frozen=True)
class SheetRow:
    """`values`: text by name of the column; days in ISO form."""

    number: int
    values: Mapping[str, str]


@dataclass
class ReadSheet:
    rows: list[SheetRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, number: int, name: str, reason: Refusal) -> None:
        """Something is wrong in a row, in the column of a name."""
        self.faults.append(Fault(number, TITLES[name], reason))


def read_sheet(data: bytes) -> ReadSheet:
    """Raises Refused where nothing can be read at all."""
    found, columns = ReadSheet(), None
    sheet = _first_sheet(data)
    for row in sheet.rows:
        if all(map(is_empty, row.cells)):
            continue
        if columns is None:
            columns = _columns(row.number, row.cells, found)
            if found.faults:
                return found
        else:
            cells = [
                BadCell(TableFault.FORMULA)
                if (row.number, place) in sheet.formulas
                else cell
                for place, cell in enumerate(row.cells, 1)
            ]
            _read_row(row.number, cells, columns, found)
    if not found.rows and not found.faults:
        raise Refused(faults.NO_ROWS)
    return found


def _first_sheet(data: bytes) -> Sheet:
    if not data.startswith(_ZIP):
        raise Refused(faults.NOT_XLSX)
    try:
        sheets = sheets_apart(data, WORKBOOK, LIMITS, SECONDS)
    except Unreadable as error:
        raise Refused(REASONS.get(error.error.code, faults.NOT_XLSX)) from None
    if not sheets:
        raise Refused(faults.NOT_XLSX)
    if sheets[0].errors:
        raise Refused(faults.MERGED)
    return sheets[0]


def _columns(number: int, cells: Sequence[Value], found: ReadSheet) -> dict[str, int]:
    """Place of each column, by its name."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        name = column_named(str(cell)) if not is_empty(cell) else ""
        if name in columns:
            found.wrong(number, name, faults.TWICE)
        elif name:
            columns[name] = place
    for name in NEEDED:
        if name not in columns:
            found.wrong(number, name, faults.missing_column(TITLES[name]))
    return columns


def _read_row(
    number: int, cells: Sequence[Value], columns: Mapping[str, int], found: ReadSheet
) -> None:
    values: dict[str, str] = {}
    before = len(found.faults)
    for name, place in columns.items():
        cell = cells[place] if place < len(cells) else None
        try:
            values[name] = "" if is_empty(cell) else _value(name, cell)
        except Refused as error:
            found.wrong(number, name, error.refusals[0])
    is_sound = before == len(found.faults)
    if is_sound and not any(values.values()):
        return
    if is_sound and not values.get("organisation"):
        found.wrong(number, "organisation", faults.NO_ORGANISATION)
    found.rows.append(SheetRow(number, values))


def _value(name: str, value: Value) -> str:
    if isinstance(value, BadCell):
        is_formula = value.code is TableFault.FORMULA
        raise Refused(faults.FORMULA if is_formula else faults.ERROR_VALUE)
    if name in DAYS:
        try:
            day = read_day(value)
        except WrongDay:
            raise Refused(Refusal("wrong_day", WRONG_DAY, name)) from None
        return day.isoformat() if day is not None else ""
    if isinstance(value, bool | date | time | timedelta):
        raise Refused(faults.NOT_TEXT)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return stance_named(text) if name == "stance" else text
