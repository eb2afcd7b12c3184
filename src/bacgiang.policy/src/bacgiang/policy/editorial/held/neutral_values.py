"""A translation begins with what has no language: places, persons, addresses, topics.

Plone begins with empty fields, apart from an event's days. The rule by which an event
repeats belongs to these: it stood on another tab and was left out.
"""

from ...interfaces import IPolicyLayer
from .original import original_of
from Acquisition import aq_base
from plone.app.event.dx.behaviors import IEventAttendees
from plone.app.event.dx.behaviors import IEventContact
from plone.app.event.dx.behaviors import IEventLocation
from plone.app.event.dx.behaviors import IEventRecurrence
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.app.multilingual.dx.interfaces import IMultilingualAddForm
from typing import Any
from z3c.form.interfaces import IValue
from z3c.form.value import StaticValue
from zope.component import adapter
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import IField


alsoProvides(IEventRecurrence["recurrence"], ILanguageIndependentField)

OF_EVENTS = (IEventLocation, IEventAttendees, IEventContact)
STORED = {"remoteUrl": "remoteUrl", "subjects": "subject"}
"""Further fields, and where content keeps them."""


@adapter(Interface, IPolicyLayer, IMultilingualAddForm, IField, Interface)
@implementer(IValue)
def value_of_original(
    _context: Any, request: IPolicyLayer, _form: Any, field: IField, _widget: Any
) -> StaticValue | None:
    """What the field begins with; None where it begins as in any other form."""
    name = field.__name__
    if field.interface not in OF_EVENTS and name not in STORED:
        return None
    value = getattr(aq_base(original_of(request)), STORED.get(name, name), None)
    return StaticValue(value) if value else None
