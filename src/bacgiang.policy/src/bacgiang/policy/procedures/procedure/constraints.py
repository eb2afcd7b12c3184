"""Constraints of single fields, with words for who fills in the form."""

from ..record import field_values
from ..record.field_values import UnfitValue
from ..record.fields import Field
from ..record.fields import RECORD
from bacgiang.policy import _
from zope import schema


_FIELDS = {field.name: field for field in RECORD.fields}


class NotACode(schema.ValidationError):
    __doc__ = _(
        "error_not_a_code",
        default="A code has letters, digits and the signs . - _ / only, for example "
        "1.000253.",
    )


class NotAnAddress(schema.ValidationError):
    __doc__ = _(
        "error_not_an_address",
        default="This is not the address of a page. It begins with https:// or "
        "http://.",
    )


def is_code(value: str) -> bool:
    """Whether it is a code. Raises NotACode."""
    if not _reads(value, _FIELDS["code"]):
        raise NotACode(value)
    return True


def is_address(value: str) -> bool:
    """Whether it is an address on the web. Raises NotAnAddress."""
    if not _reads(value, _FIELDS["apply_at"]):
        raise NotAnAddress(value)
    return True


def _reads(value: str, field: Field) -> bool:
    try:
        return bool(field_values.read_value(value, field))
    except UnfitValue:
        return False
