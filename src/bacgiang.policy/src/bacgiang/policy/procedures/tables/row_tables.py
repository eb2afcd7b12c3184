"""Rows that belong to records: grouped by code, in their order."""

from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.headings import Headings
from bacgiang.policy.procedures.tables.limits import MOST_ERRORS
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from bacgiang.policy.procedures.tables.sheet_rows import read_rows
from bacgiang.policy.procedures.tables.sheet_rows import RowValues
from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from dataclasses import field
import re


_POSITION = re.compile(r"(\d{1,9})(?:\.0+)?", re.ASCII)


@dataclass(slots=True)
class RowTable:
    """The rows of one table; ``by_code`` are those of each record, in order."""

    headings: Headings
    by_code: dict[str, list[RowValues]] = field(default_factory=dict)
    errors: list[TableError] = field(default_factory=list)


def read_row_table(headings: Headings, codes: Container[str]) -> RowTable:
    """Group the rows of a sheet; ``codes`` are those of the records there are.

    A row without a position stands after the one before it.
    """
    read = RowTable(headings)
    ordered: dict[str, list[tuple[int, RowValues]]] = defaultdict(list)
    for row in read_rows(headings):
        if row.code in codes:
            mates = ordered[row.code]
            before = mates[-1][0] if mates else 0
            mates.append((_position(headings, row, before), row))
        elif len(read.errors) < MOST_ERRORS:
            read.errors += _without_record(headings, row)
    for code, mates in ordered.items():
        mates.sort(key=lambda pair: pair[0])
        read.by_code[code] = [row for _position, row in mates]
    return read


def _without_record(headings: Headings, row: RowValues) -> list[TableError]:
    place = headings.place(row.number, columns.PROCEDURE_CODE)
    in_code = [error for error in row.errors if error.column == place[2]]
    fault = RecordFault.NO_SUCH_PROCEDURE if row.code else RecordFault.MISSING_CODE
    return in_code or [TableError(fault, *place, {"value": row.code[:60]})]


def _position(headings: Headings, row: RowValues, before: int) -> int:
    said = row.values.get(columns.POSITION)
    if said is None:
        return before
    match = _POSITION.fullmatch(str(said))
    if match is None:
        place = headings.place(row.number, columns.POSITION)
        shown = {"value": str(said)[:60]}
        row.errors.append(TableError(RecordFault.BAD_POSITION, *place, shown))
        return before
    return int(match[1])
