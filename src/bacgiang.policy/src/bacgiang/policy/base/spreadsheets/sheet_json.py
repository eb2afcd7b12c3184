"""Sheets as JSON: between processes, and while they wait for somebody's word."""

from .sheet import BadCell
from .sheet import Sheet
from .sheet import SheetRow
from .sheet import Value
from .table_error import Remark
from .table_error import TableError
from .table_error import TableFault
from .table_error import TableRemark
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from typing import Any


_MOMENTS: Mapping[str, Any] = {"datetime": datetime, "date": date, "time": time}


def sheet_as_json(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "rows": [[row.number, [_said(one) for one in row.cells]] for row in sheet.rows],
        "errors": [_error(one) for one in sheet.errors],
        "remarks": [_error(one) for one in sheet.remarks],
        "day_zero": sheet.day_zero.isoformat(),
        "formulas": sorted(sheet.formulas),
    }


def sheet_of_json(said: Mapping[str, Any]) -> Sheet:
    """The sheet of which `sheet_as_json` told."""
    return Sheet(
        said["name"],
        tuple(
            SheetRow(number, tuple(map(_value, cells)))
            for number, cells in said["rows"]
        ),
        tuple(TableError(TableFault(one[0]), *one[1:]) for one in said["errors"]),
        tuple(Remark(TableRemark(one[0]), *one[1:]) for one in said["remarks"]),
        date.fromisoformat(said["day_zero"]),
        frozenset((row, column) for row, column in said["formulas"]),
    )


def _said(value: Value) -> Any:
    match value:
        case None | str() | bool() | int() | float():
            return value
        case BadCell():
            return ["bad", value.code.value, value.value]
        case timedelta():
            return ["span", value.total_seconds()]
        case _:
            return [type(value).__name__, value.isoformat()]


def _value(said: Any) -> Value:
    match said:
        case ["bad", code, shown]:
            return BadCell(TableFault(code), shown)
        case ["span", seconds]:
            return timedelta(seconds=seconds)
        case [str() as kind, text]:
            moment: datetime | date | time = _MOMENTS[kind].fromisoformat(text)
            return moment
        case None | str() | bool() | int() | float():
            return said
    raise ValueError(said)


def _error(error: TableError) -> list[Any]:
    at = [error.sheet, error.row, error.column, dict(error.parameters)]
    return [error.code.value, *at]
