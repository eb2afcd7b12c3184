"""Workbooks made for a test, and what is read of them."""

from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.tables.file_reading import read_xlsx
from bacgiang.policy.procedures.tables.reading import Reading
from io import BytesIO
from openpyxl import Workbook
from typing import Any


Sheets = dict[str, list[list[Any]]]
PROCEDURES = [["code", "title"], ["1.000001", "Cấp giấy mẫu"]]


def book(sheets: Sheets) -> Workbook:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def read(made: Workbook | Sheets) -> Reading:
    file = BytesIO()
    (made if isinstance(made, Workbook) else book(made)).save(file)
    file.seek(0)
    return read_xlsx(file)


def one(reading: Reading) -> ProcedureRecord:
    assert reading.errors == ()
    (found,) = reading.found
    assert found.errors == ()
    assert found.record is not None
    return found.record


def told(errors: tuple[TableError, ...]) -> list[tuple[str, str, int, str]]:
    return [(each.code.value, each.sheet, each.row, each.column) for each in errors]


def wrong(reading: Reading) -> list[tuple[str, str, int, str]]:
    """What is wrong with the only record."""
    (found,) = reading.found
    assert found.record is None
    return told(found.errors)
