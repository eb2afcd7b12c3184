"""The JSON form of a record as JSON Schema, made from its fields."""

from bacgiang.policy.procedures.record import fields
from typing import Any


_NUMBER_OR_NOTHING = r"^\d+(\.\d{1,4})?$"


def table_schema(table: fields.Table) -> dict[str, Any]:
    """Schema of a row of the table.

    ``required`` names what an input cannot leave out; an answer has every field.
    """
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in table.fields if field.required],
        "properties": {field.name: field_schema(field) for field in table.fields},
    }


def field_schema(field: fields.Field) -> dict[str, Any]:
    """Schema of one field; its description is that of the field."""
    return {"description": field.description, **_shape(field)}


def _shape(field: fields.Field) -> dict[str, Any]:
    match field.kind:
        case fields.FieldKind.ROWS:
            return _list(_row(field), field.most)
        case fields.FieldKind.ROW:
            return {"oneOf": [_row(field), {"type": "null"}]}
        case fields.FieldKind.CHOICES:
            return _list({"type": "string", "enum": list(field.choices)}, field.most)
        case fields.FieldKind.CODES | fields.FieldKind.LINES:
            return _list({"type": "string", "maxLength": field.limit}, field.most)
        case fields.FieldKind.CHOICE:
            return {"type": "string", "enum": ["", *field.choices]}
        case fields.FieldKind.AMOUNT:
            return {"type": ["string", "null"], "pattern": _NUMBER_OR_NOTHING}
        case fields.FieldKind.COUNT:
            return {"type": ["integer", "null"], "minimum": 0, "maximum": field.limit}
        case fields.FieldKind.DAY:
            return {"type": ["string", "null"], "format": "date"}
        case fields.FieldKind.CURRENCY:
            return {"type": "string", "pattern": "^([A-Z]{3})?$"}
    return {"type": "string", "maxLength": field.limit}


def _list(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "maxItems": most, "items": items}


def _row(field: fields.Field) -> dict[str, Any]:
    return table_schema(field.table) if field.table is not None else {"type": "object"}
