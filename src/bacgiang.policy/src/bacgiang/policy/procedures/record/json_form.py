"""A record as JSON: the names are those of ``fields``, every key is always there.

Days are written YYYY-MM-DD, amounts as strings so that no figure is lost.
"""

from bacgiang.policy.procedures.record import fields
from bacgiang.policy.procedures.record.field_error import FieldError
from bacgiang.policy.procedures.record.field_error import InvalidRecord
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.reading_json import read_table
from datetime import date
from decimal import Decimal
from typing import Any


def to_json(record: ProcedureRecord) -> dict[str, Any]:
    """Return the record as the values that ``json`` writes."""
    return _row(record, fields.RECORD)


def from_json(value: object) -> ProcedureRecord:
    """Return the record a JSON value is; keys that are not there are empty.

    Texts are cleaned. Raises InvalidRecord with everything that is wrong.
    """
    record, errors = read_json(value)
    if record is None:
        raise InvalidRecord(errors)
    return record


def read_json(value: object) -> tuple[ProcedureRecord | None, tuple[FieldError, ...]]:
    """Return the record a JSON value is, or None and everything that is wrong."""
    errors: list[FieldError] = []
    record = read_table(value, fields.RECORD, "", errors)
    if errors or not isinstance(record, ProcedureRecord):
        return None, tuple(errors)
    return record, ()


def check(record: ProcedureRecord) -> tuple[FieldError, ...]:
    """Return what is wrong with a record that was made otherwise than from JSON."""
    return read_json(to_json(record))[1]


def _row(row: object, table: fields.Table) -> dict[str, Any]:
    return {
        field.name: _value(getattr(row, field.name), field.table)
        for field in table.fields
    }


def _value(value: Any, table: fields.Table | None) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return [_row(each, table) if table else each for each in value]
    if table and value is not None:
        return _row(value, table)
    return value


def row_to_json(row: object, table: fields.Table) -> dict[str, Any] | None:
    """Return a single row as the values that ``json`` writes; None for none."""
    return _row(row, table) if row is not None else None
