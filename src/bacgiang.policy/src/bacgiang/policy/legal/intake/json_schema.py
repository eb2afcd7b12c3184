"""What is handed in for one record as JSON Schema, made from its fields.

What is left out is read from the text; what is null is empty, whatever the text says,
and is cleared in a record already there.
"""

from ..documents.original_kinds import OriginalKind
from .original_input import MAX_ORIGINALS
from .record_input import FIELDS
from .record_input import MAX_RELATIONS
from .record_input import MAX_TEXT
from typing import Any
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import ITuple


MAX_NAME = 255
ORIGINAL: dict[str, Any] = {
    "type": "object",
    "required": ["filename", "data"],
    "properties": {
        "filename": {"type": "string", "minLength": 1, "maxLength": MAX_NAME},
        "kind": {
            "type": "string",
            "enum": [one.value for one in OriginalKind],
            "default": OriginalKind.WORD_FILE.value,
        },
        "content_type": {"type": "string"},
        "data": {"type": "string", "contentEncoding": "base64"},
    },
}
OTHER_PROPERTIES: dict[str, Any] = {
    "text": {
        "type": ["string", "null"],
        "maxLength": MAX_TEXT,
        "description": "The text, a paragraph a line; this or `akn`.",
    },
    "akn": {
        "type": ["string", "null"],
        "maxLength": MAX_TEXT,
        "description": "The text as Akoma Ntoso 3.0.",
    },
    "originals": {
        "type": ["array", "null"],
        "maxItems": MAX_ORIGINALS,
        "items": ORIGINAL,
    },
    "relations": {
        "type": ["array", "null"],
        "maxItems": MAX_RELATIONS,
        "description": "What the document does to others, each as POST @relations "
        "takes it; it waits for somebody else to agree.",
        "items": {"$ref": "#/components/schemas/RelationStatement"},
    },
    "source_id": {
        "type": "string",
        "description": "What the sender calls it; told back with the result.",
    },
}


def record_schema() -> dict[str, Any]:
    """Schema of one item of an intake."""
    fields = {name: field_schema(one) for name, one in FIELDS.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {**fields, **OTHER_PROPERTIES},
    }


def field_schema(field: Any) -> dict[str, Any]:
    """Schema of one field; its description is the field's title and description."""
    said = (getattr(one, "default", None) or one for one in _words_of(field))
    return {"description": ". ".join(map(str, said)), **_shape(field)}


def _words_of(field: Any) -> list[Any]:
    return [one for one in (field.title, field.description) if one]


def _shape(field: Any) -> dict[str, Any]:
    if ITuple.providedBy(field):
        items = _shape(field.value_type)
        items["type"] = "string"
        return {"type": ["array", "null"], "items": items}
    if IDate.providedBy(field):
        return {"type": ["string", "null"], "format": "date"}
    if IChoice.providedBy(field):
        # A token, or its name. What a vocabulary holds is told by `@vocabularies`:
        # boards add to it.
        shape: dict[str, Any] = {"type": ["string", "null"]}
        if field.vocabulary is not None:
            shape["examples"] = [term.value for term in field.vocabulary]
        return shape
    most = getattr(field, "max_length", None)
    return {"type": ["string", "null"], **({"maxLength": most} if most else {})}
