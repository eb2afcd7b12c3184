"""One record as it came by JSON, checked field by field before anything is made."""

from ....base.known_fields import unknown_fields
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....editorial.intake.bulk_service import NOT_AN_OBJECT
from ....editorial.intake.field_values import field_value
from ....editorial.intake.field_values import not_one_of
from ..collection import Collection
from ..fields import fields_of
from ..fields import Kind
from ..fields import KIND_TITLES
from ..fields import RecordField
from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message
from zope.schema.interfaces import ValidationError


SOURCE = "source_id"
_DOMAIN = "bacgiang"
"""Of our own reasons, which say more than that a value is wrong."""
EMPTY: tuple[Any, ...] = (None, "", [], ())


def read_record(collection: Collection, item: Any) -> dict[str, Any]:
    """The values that are given, null for what is emptied. Raises Refused with every
    reason; what is left out is not asked for here.
    """
    if not isinstance(item, dict):
        raise Refused(NOT_AN_OBJECT)
    fields = fields_of(collection)
    unknown = sorted(set(item) - set(fields) - {SOURCE})
    if unknown:
        raise Refused(*unknown_fields(unknown))
    values: dict[str, Any] = {}
    refusals = []
    for name, one in fields.items():
        if name not in item:
            continue
        try:
            values[name] = _value(one, item[name])
        except (ValidationError, ValueError, TypeError) as error:
            refusals.append(_wrong(one, item[name], error))
    Refused.raise_for(*refusals)
    return values


def lacking(collection: Collection, values: dict[str, Any]) -> list[Refusal]:
    """Reasons for each field that a record needs and is not given."""
    return [
        _missing(one)
        for name, one in fields_of(collection).items()
        if one.field.required and one.field.default is None
        if values.get(name) in EMPTY
    ]


def _value(one: RecordField, value: Any) -> Any:
    if value in EMPTY:
        value = () if one.kind is Kind.CHOICES else None
    elif one.kind is Kind.CHOICES and not isinstance(value, list | tuple):
        raise TypeError(value)
    return field_value(one.field, value, keeps_lines=one.kind is Kind.TEXT)


def _wrong(one: RecordField, value: Any, error: Exception) -> Refusal:
    if value in EMPTY:
        return _missing(one)
    own = getattr(error, "message", None) or type(error).__doc__
    if isinstance(own, Message) and own.domain == _DOMAIN:
        return Refusal("field_wrong", own, one.name)
    facts = {
        "field": one.title,
        "value": str(value)[:60],
        "kind": KIND_TITLES[one.kind],
    }
    named = not_one_of(one.name, one.field, value)
    return named or Refusal("field_wrong", Message(WRONG, mapping=facts), one.name)


def _missing(one: RecordField) -> Refusal:
    message = Message(MISSING, mapping={"field": one.title})
    return Refusal("field_missing", message, one.name)


WRONG = _(
    "refusal_record_field_wrong",
    default="“${field}” cannot be “${value}”: it is a ${kind}, within the bounds that "
    "the description of the fields tells.",
)
MISSING = _("refusal_record_field_missing", default="“${field}” is missing. Give it.")
