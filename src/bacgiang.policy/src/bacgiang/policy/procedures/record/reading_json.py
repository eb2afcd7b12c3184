"""Reading rows of the JSON form: strict, and collecting all that is wrong."""

from bacgiang.policy.procedures.record import field_values
from bacgiang.policy.procedures.record import fields
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.record.field_error import FieldError
from bacgiang.policy.procedures.record.field_values import UnfitValue
from enum import Enum
from typing import Any


MOST_ERRORS = 200
"""More than these are not listed: nobody reads them."""

_EMPTY: dict[fields.FieldKind, Any] = {
    fields.FieldKind.AMOUNT: None,
    fields.FieldKind.COUNT: None,
    fields.FieldKind.DAY: None,
    fields.FieldKind.ROW: None,
    fields.FieldKind.CHOICES: (),
    fields.FieldKind.CODES: (),
    fields.FieldKind.LINES: (),
    fields.FieldKind.ROWS: (),
}
_LISTS = (
    fields.FieldKind.CHOICES,
    fields.FieldKind.CODES,
    fields.FieldKind.LINES,
    fields.FieldKind.ROWS,
)


def read_table(
    value: object, table: fields.Table, path: str, errors: list[FieldError]
) -> object:
    """Return the row a JSON object is; wrong values go into ``errors``.

    What is returned when there are errors is of no use.
    """
    if not isinstance(value, dict):
        _refuse(errors, path, ErrorCode.WRONG_TYPE, expected="object")
        return None
    known = {field.name for field in table.fields}
    for key in value:
        if key not in known:
            name = field_values.shown(key)
            _refuse(errors, _at(path, name), ErrorCode.UNKNOWN_KEY, value=name)
    read = {
        field.name: _field(value.get(field.name), field, _at(path, field.name), errors)
        for field in table.fields
    }
    if table is fields.WAY:
        _check_units(read, path, errors)
    return table.make(**read) if not errors else None


def _field(
    value: object, field: fields.Field, path: str, errors: list[FieldError]
) -> Any:
    if field.kind in _LISTS:
        return _list([] if value is None else value, field, path, errors)
    empty = _EMPTY.get(field.kind, "")
    if value is not None and field.table:
        return read_table(value, field.table, path, errors)
    read = empty if value is None else _single(value, field, path, errors)
    if field.required and read == "" and not _has_error_at(errors, path):
        _refuse(errors, path, ErrorCode.REQUIRED)
    return read


def _single(
    value: object, field: fields.Field, path: str, errors: list[FieldError]
) -> Any:
    try:
        return field_values.read_value(value, field)
    except UnfitValue as refused:
        _refuse(errors, path, refused.code, **refused.parameters)
        return _EMPTY.get(field.kind, "")


def _list(
    value: object, field: fields.Field, path: str, errors: list[FieldError]
) -> tuple[Any, ...]:
    if not isinstance(value, list):
        _refuse(errors, path, ErrorCode.WRONG_TYPE, expected="array")
        return ()
    if len(value) > field.most:
        _refuse(errors, path, ErrorCode.TOO_MANY, limit=field.most, value=len(value))
        return ()
    read = []
    for index, each in enumerate(value):
        place = f"{path}[{index}]"
        if field.table:
            read.append(read_table(each, field.table, place, errors))
            continue
        item = _single(each, field, place, errors)
        if _has_error_at(errors, place):
            continue
        if item in read:
            _refuse(errors, place, ErrorCode.REPEATED, value=field_values.shown(item))
        elif item == "":
            _refuse(errors, place, ErrorCode.REQUIRED)
        read.append(item)
    return tuple(read)


def _check_units(row: dict[str, Any], path: str, errors: list[FieldError]) -> None:
    """See that no figure stands without its unit."""
    for amount, unit in (("time_amount", "time_unit"), ("fee_amount", "currency")):
        # Nothing to pay is nothing in every currency.
        needs_unit = row[amount] is not None and (row[amount] or unit == "time_unit")
        place = _at(path, unit)
        if needs_unit and not row[unit] and not _has_error_at(errors, place):
            _refuse(errors, place, ErrorCode.REQUIRED)


def _has_error_at(errors: list[FieldError], path: str) -> bool:
    return bool(errors) and errors[-1].path == path


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _refuse(
    errors: list[FieldError], path: str, code: Enum, **parameters: str | int
) -> None:
    if len(errors) < MOST_ERRORS:
        errors.append(FieldError(code, path, parameters))
