"""One record as it came by JSON, checked field by field before anything is made."""

from ....base.frame_language import frame_language
from ....base.known_fields import unknown_fields
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....editorial.intake.bulk_service import NOT_AN_OBJECT
from ....editorial.intake.field_values import field_value
from ....editorial.intake.field_values import not_one_of
from ..collection import Collection
from ..fields import fields_of
from ..fields import in_words
from ..fields import Kind
from ..fields import KIND_TITLES
from ..fields import RecordField
from ..register import record_named
from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message
from zope.schema.interfaces import ValidationError


SOURCE = "source_id"
_DOMAIN = "bacgiang"
"""Of our own reasons, which say more than that a value is wrong."""
EMPTY: tuple[Any, ...] = (None, "", [], ())


def read_new_or_known(collection: Collection, item: Any) -> dict[str, Any]:
    """The values that are given; all that a record needs, where none has its code yet.
    Raises Refused with every reason.
    """
    code = item.get("code") if isinstance(item, dict) else None
    is_new = record_named(collection, code) is None
    return read_record(collection, item, is_whole=is_new)


def read_record(
    collection: Collection, item: Any, is_whole: bool = False
) -> dict[str, Any]:
    """The values that are given, null for what is emptied. Raises Refused with every
    reason; what is left out is asked for of a `whole` one alone.
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
    if is_whole:
        told = {one.field for one in refusals}
        missing = lacking(collection, values)
        refusals += [one for one in missing if one.field not in told]
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
        "bounds": _bounds(one),
    }
    message = Message(WRONG_BOUNDS if facts["bounds"] else WRONG, mapping=facts)
    named = not_one_of(one.name, one.field, value)
    return named or Refusal("field_wrong", message, one.name)


def _bounds(one: RecordField) -> Message | str:
    """What a value may be, in words; "" where the kind says all of it."""
    least, most = (getattr(one.field, name, None) for name in ("min", "max"))
    longest = getattr(one.field, "max_length", None)
    if least is not None and most is not None:
        said = (in_words(one, each, frame_language()) for each in (least, most))
        return Message(FROM_TO, mapping=dict(zip(("least", "most"), said, strict=True)))
    return Message(UP_TO, mapping={"most": str(longest)}) if longest else ""


def _missing(one: RecordField) -> Refusal:
    message = Message(MISSING, mapping={"field": one.title})
    return Refusal("field_missing", message, one.name)


WRONG = _(
    "refusal_record_field_wrong",
    default="“${field}” cannot be “${value}”: it is a ${kind}.",
)
WRONG_BOUNDS = _(
    "refusal_record_field_bounds",
    default="“${field}” cannot be “${value}”: it is a ${kind}, ${bounds}.",
)
FROM_TO = _("record_bounds_numbers", default="from ${least} to ${most}")
UP_TO = _("record_bounds_length", default="of at most ${most} characters")
MISSING = _("refusal_record_field_missing", default="“${field}” is missing. Give it.")
