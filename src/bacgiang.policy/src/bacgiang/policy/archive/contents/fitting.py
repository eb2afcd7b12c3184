"""Whether a value is of the kind that a field holds: pages are drawn of it unasked.

Bounds and choices are of their day: `taken_in.judging` asks them of what is public.
"""

from ...legal.documents.structured_text import StructuredText
from ...legal.documents.structured_text import StructuredTextField
from collections.abc import Mapping
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from typing import Any
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IField
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IMapping
from zope.schema.interfaces import IObject


SEVERAL = (list, tuple, set, frozenset)


def fits(field: IField, value: Any) -> bool:
    """None fits every field."""
    if value is None:
        return True
    if INamedField.providedBy(field):
        return bool(INamed.providedBy(value))
    if IRichText.providedBy(field):
        return isinstance(value, RichTextValue)
    if isinstance(field, StructuredTextField):
        return isinstance(value, StructuredText)
    if ICollection.providedBy(field):
        kind = field.value_type
        return isinstance(value, SEVERAL) and (
            kind is None or all(fits(kind, one) for one in value)
        )
    if IObject.providedBy(field) or IMapping.providedBy(field):
        return isinstance(value, Mapping)
    if IChoice.providedBy(field):
        return not isinstance(value, (Mapping, *SEVERAL))
    kinds = (float, int) if IFloat.providedBy(field) else field._type
    return kinds is None or isinstance(value, kinds)
