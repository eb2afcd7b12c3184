"""One row of ``procedures`` and the rows that belong to it, as a record."""

from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.procedures.record.field_error import FieldError
from bacgiang.policy.procedures.record.json_form import read_json
from bacgiang.policy.procedures.tables.columns import CODE
from bacgiang.policy.procedures.tables.columns import DECISION_PREFIX
from bacgiang.policy.procedures.tables.columns import POSITION
from bacgiang.policy.procedures.tables.columns import PROCEDURE_CODE
from bacgiang.policy.procedures.tables.columns import UNIT
from bacgiang.policy.procedures.tables.headings import Headings
from bacgiang.policy.procedures.tables.limits import MOST_ERRORS
from bacgiang.policy.procedures.tables.reading import Found
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from bacgiang.policy.procedures.tables.row_tables import RowTable
from bacgiang.policy.procedures.tables.sheet_rows import RowValues
from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence
import re
from typing import Any


_OF_A_ROW = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?")
_OF_THE_DECISION = re.compile(r"decision(?:\.(\w+))?")
_NAME = re.compile(r"\w*")


class RecordTables:
    """The tables of one file, for making its records."""

    def __init__(
        self,
        sheet: Sheet,
        headings: Headings,
        rows: Sequence[RowValues],
        row_tables: Mapping[str, RowTable],
    ) -> None:
        """Take the table of procedures and those of the rows that belong to them."""
        self._sheet = sheet
        self._headings = headings
        self._row_tables = row_tables
        self._codes = Counter(row.code for row in rows)

    def found(self, row: RowValues) -> Found:
        """Return the record of a row, or all that is wrong with it."""
        belonging = {
            name: table.rows_of(row.code) for name, table in self._row_tables.items()
        }
        parts = [row, *(each for rows in belonging.values() for each in rows)]
        errors = [error for part in parts for error in part.errors]
        told = {(error.sheet, error.row, error.column) for error in errors}
        record, wrong = read_json(_json(row, belonging))
        for each in wrong:
            error = self._placed(each, row, belonging)
            if (error.sheet, error.row, error.column) not in told:
                errors.append(error)
        if row.code and self._codes[row.code] > 1:
            heading = self._headings.heading(CODE)
            place = (self._sheet.name, row.number, heading)
            told_code = {"value": row.code[:60]}
            errors.append(TableError(RecordFault.CODE_TWICE, *place, told_code))
        return Found(
            row.code,
            self._sheet.name,
            row.number,
            None if errors else record,
            str(row.values.get(UNIT, "")),
            tuple(errors[:MOST_ERRORS]),
            tuple(remark for part in parts for remark in part.remarks),
        )

    def _placed(
        self,
        error: FieldError,
        row: RowValues,
        belonging: Mapping[str, Sequence[RowValues]],
    ) -> TableError:
        """Return an error of the JSON form with the place of its cell."""
        match = _OF_A_ROW.fullmatch(error.path)
        if match and match[1] in belonging:
            table = self._row_tables[match[1]]
            at = belonging[match[1]][int(match[2])].number
            heading = table.headings.heading(match[3] or "")
            return TableError(
                error.code, table.sheet.name, at, heading, error.parameters
            )
        name = _name(error.path)
        if name in belonging:
            sheet = self._row_tables[name].sheet.name
            at = belonging[name][0].number if belonging[name] else 0
            return TableError(error.code, sheet, at, "", error.parameters)
        heading = self._headings.heading(name)
        return TableError(
            error.code, self._sheet.name, row.number, heading, error.parameters
        )


def _json(
    row: RowValues, belonging: Mapping[str, Sequence[RowValues]]
) -> dict[str, Any]:
    own = {name: value for name, value in row.values.items() if name != UNIT}
    decision = {
        name.removeprefix(DECISION_PREFIX): own.pop(name)
        for name in tuple(own)
        if name.startswith(DECISION_PREFIX)
    }
    if decision:
        own["decision"] = decision
    for name, rows in belonging.items():
        own[name] = [_without_place(each.values) for each in rows]
    return own


def _without_place(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in values.items()
        if name not in (PROCEDURE_CODE, POSITION)
    }


def _name(path: str) -> str:
    if match := _OF_THE_DECISION.fullmatch(path):
        return f"{DECISION_PREFIX}{match[1] or 'kind'}"
    match = _NAME.match(path)
    return match[0] if match else ""
