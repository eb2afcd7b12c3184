"""Constraints of single fields, with words for who fills in the form."""

from ..record.field_values import read_value
from ..record.field_values import UnfitValue
from ..record.fields import RECORD
from bacgiang.policy import _
from collections.abc import Callable
from zope import schema


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


def _constraint(
    name: str, error: type[schema.ValidationError]
) -> Callable[[str], bool]:
    """A constraint of a field of the form: what the record's field takes."""
    field = next(one for one in RECORD.fields if one.name == name)

    def fits(value: str) -> bool:
        try:
            return bool(read_value(value, field))
        except UnfitValue:
            raise error(value) from None

    return fits


is_code = _constraint("code", NotACode)
is_address = _constraint("apply_at", NotAnAddress)
