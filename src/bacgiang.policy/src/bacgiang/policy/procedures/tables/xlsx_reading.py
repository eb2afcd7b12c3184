"""A workbook read as records."""

from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.base.spreadsheets.xlsx_reading import xlsx_sheets
from bacgiang.policy.procedures.tables.assembling import assemble
from bacgiang.policy.procedures.tables.limits import LIMITS
from bacgiang.policy.procedures.tables.reading import failed
from bacgiang.policy.procedures.tables.reading import Reading
from typing import IO


def read_xlsx(file: IO[bytes]) -> Reading:
    """Return the records of a workbook; nothing is raised, whatever the file holds."""
    try:
        return assemble(xlsx_sheets(file, LIMITS))
    except Unreadable as error:
        return failed(error)
