"""Rows of ``procedures`` and the rows that belong to each, as records."""

from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.procedures.record.field_error import FieldError
from bacgiang.policy.procedures.record.json_form import read_json
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.headings import Headings
from bacgiang.policy.procedures.tables.limits import MOST_ERRORS
from bacgiang.policy.procedures.tables.reading import Found
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from bacgiang.policy.procedures.tables.row_tables import RowTable
from bacgiang.policy.procedures.tables.sheet_rows import RowValues
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
import re
from typing import Any


_OF_A_ROW = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?")
_OF_THE_DECISION = re.compile(r"decision(?:\.(\w+))?")
_NAME = re.compile(r"\w*")

Belonging = Mapping[str, Sequence[RowValues]]
"""Rows that belong to a record, by their table."""


def records_found(
    headings: Headings,
    rows: Sequence[RowValues],
    row_tables: Mapping[str, RowTable],
) -> Iterator[Found]:
    """Yield the record of each row, or all that is wrong with it."""
    codes = Counter(row.code for row in rows)
    for row in rows:
        found = _found(headings, row, row_tables)
        if row.code and codes[row.code] > 1:
            place = headings.place(row.number, columns.CODE)
            twice = TableError(RecordFault.CODE_TWICE, *place, {"value": row.code[:60]})
            found = replace(found, record=None, errors=(*found.errors, twice))
        yield replace(found, errors=found.errors[:MOST_ERRORS])


def _found(
    headings: Headings, row: RowValues, row_tables: Mapping[str, RowTable]
) -> Found:
    belonging = {
        name: table.by_code.get(row.code, []) for name, table in row_tables.items()
    }
    parts = [row, *(each for rows in belonging.values() for each in rows)]
    errors = [error for part in parts for error in part.errors]
    told = {(error.sheet, error.row, error.column) for error in errors}
    record, wrong = read_json(_json(row, belonging))
    for each in wrong:
        place = _place(each, row, belonging, headings, row_tables)
        if place not in told:
            errors.append(TableError(each.code, *place, each.parameters))
    return Found(
        row.code,
        headings.sheet.name,
        row.number,
        None if errors else record,
        frozenset(_said(headings, row, row_tables)),
        str(row.values.get(columns.UNIT, "")),
        tuple(errors),
        tuple(remark for part in parts for remark in part.remarks),
    )


def _place(
    error: FieldError,
    row: RowValues,
    belonging: Belonging,
    headings: Headings,
    row_tables: Mapping[str, RowTable],
) -> tuple[str, int, str]:
    """Return the place of the cell that an error of the JSON form is about."""
    match = _OF_A_ROW.fullmatch(error.path)
    if match and match[1] in belonging:
        at = belonging[match[1]][int(match[2])].number
        return row_tables[match[1]].headings.place(at, match[3] or "")
    name = _name(error.path)
    if name in belonging:
        at = belonging[name][0].number if belonging[name] else 0
        return row_tables[name].headings.place(at, "")
    return headings.place(row.number, name)


def _json(row: RowValues, belonging: Belonging) -> dict[str, Any]:
    own = {name: value for name, value in row.values.items() if name != columns.UNIT}
    decision = {
        name.removeprefix(columns.DECISION_PREFIX): own.pop(name)
        for name in tuple(own)
        if name.startswith(columns.DECISION_PREFIX)
    }
    if any(value not in (None, "") for value in decision.values()):
        own["decision"] = decision
    for name, rows in belonging.items():
        own[name] = [_without_place(each.values) for each in rows]
    return own


def _said(
    headings: Headings, row: RowValues, row_tables: Mapping[str, RowTable]
) -> Iterator[str]:
    """Fields of the record that the row says something of.

    Cells that are all empty end no decision: another one does.
    """
    for column in headings.places:
        if not column.startswith(columns.DECISION_PREFIX) or row.values.get(column):
            yield _field(column)
    yield from row_tables


def _field(column: str) -> str:
    """The record's field that a column says something of."""
    return "decision" if column.startswith(columns.DECISION_PREFIX) else column


def _without_place(values: Mapping[str, Any]) -> dict[str, Any]:
    place = (columns.PROCEDURE_CODE, columns.POSITION)
    return {name: value for name, value in values.items() if name not in place}


def _name(path: str) -> str:
    if match := _OF_THE_DECISION.fullmatch(path):
        return f"{columns.DECISION_PREFIX}{match[1] or 'kind'}"
    match = _NAME.match(path)
    return match[0] if match else ""
