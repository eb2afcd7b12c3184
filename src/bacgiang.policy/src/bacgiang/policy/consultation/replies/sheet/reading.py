"""The rows of a filled sheet as texts, each with what is wrong with it."""

from ....base.dates import read_day
from ....base.dates import WrongDay
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..reasons import WRONG_DAY
from .columns import column_named
from .columns import DAYS
from .columns import NEEDED
from .columns import stance_named
from .columns import TITLES
from .faults import ERROR_VALUE
from .faults import Fault
from .faults import FORMULA
from .faults import missing_column
from .faults import NO_ORGANISATION
from .faults import NO_ROWS
from .faults import NOT_TEXT
from .faults import TWICE
from .opening import first_sheet
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from openpyxl.utils.escape import unescape
from typing import Any


@dataclass(frozen=True)
class SheetRow:
    """`values`: text by name of the column; days in ISO form."""

    number: int
    values: Mapping[str, str]


@dataclass
class ReadSheet:
    rows: list[SheetRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_sheet(data: bytes) -> ReadSheet:
    """Raises Refused where nothing can be read at all."""
    found, columns = ReadSheet(), None
    for number, cells in first_sheet(data):
        if all(_is_empty(cell) for cell in cells):
            continue
        if columns is None:
            columns = _columns(number, cells, found)
            if found.faults:
                return found
        else:
            _read_row(number, cells, columns, found)
    if not found.rows and not found.faults:
        raise Refused(NO_ROWS)
    return found


def _columns(number: int, cells: tuple[Any, ...], found: ReadSheet) -> dict[str, int]:
    """Place of each column, by its name."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        name = column_named(str(cell.value)) if not _is_empty(cell) else ""
        if name in columns:
            found.faults.append(Fault(number, TITLES[name], TWICE))
        elif name:
            columns[name] = place
    for name in NEEDED:
        if name not in columns:
            title = TITLES[name]
            found.faults.append(Fault(number, title, missing_column(title)))
    return columns


def _read_row(
    number: int, cells: tuple[Any, ...], columns: Mapping[str, int], found: ReadSheet
) -> None:
    values: dict[str, str] = {}
    faults = len(found.faults)
    for name, place in columns.items():
        cell = cells[place] if place < len(cells) else None
        try:
            values[name] = "" if cell is None or _is_empty(cell) else _value(name, cell)
        except Refused as error:
            found.faults.append(Fault(number, TITLES[name], error.refusals[0]))
    if not any(values.values()) and faults == len(found.faults):
        return
    if not values.get("organisation") and faults == len(found.faults):
        title = TITLES["organisation"]
        found.faults.append(Fault(number, title, NO_ORGANISATION))
    found.rows.append(SheetRow(number, values))


def _value(name: str, cell: Any) -> str:
    if cell.data_type == "f":
        raise Refused(FORMULA)
    if cell.data_type == "e":
        raise Refused(ERROR_VALUE)
    value = cell.value
    if name in DAYS:
        try:
            day = read_day(value)
        except WrongDay:
            raise Refused(Refusal("wrong_day", WRONG_DAY, name)) from None
        return day.isoformat() if day is not None else ""
    if isinstance(value, bool | datetime | date | time | timedelta):
        raise Refused(NOT_TEXT)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = unescape(str(value)).strip()
    return stance_named(text) if name == "stance" else text


def _is_empty(cell: Any) -> bool:
    value = cell.value
    return value is None or (isinstance(value, str) and not value.strip())
