"""What has to be chosen stands in a form as not chosen, until somebody chooses."""

from ..interfaces import IPolicyLayer
from typing import Any
from z3c.form.interfaces import ISelectWidget
from z3c.form.widget import ComputedWidgetAttribute
from zope.schema.interfaces import IChoice


def _begins_empty(attribute: Any) -> bool:
    field = attribute.field
    module = field.interface.__module__ if field.interface is not None else ""
    # Others' come first: theirs may compute a default that needs a context.
    return bool(module.startswith(OWN) and field.required and field.default is None)


OWN = "bacgiang."
"""Plone's panels stay as they are."""

prompt = ComputedWidgetAttribute(
    _begins_empty, request=IPolicyLayer, field=IChoice, widget=ISelectWidget
)
