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
from z3c.form.interfaces import IAddForm
from z3c.form.interfaces import IValue
from z3c.form.value import StaticValue
from zope.component import adapter
from zope.component import queryMultiAdapter
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
    context: Any, request: IPolicyLayer, _form: Any, field: IField, widget: Any
) -> Any:
    """What the field begins with, else as in any other form."""
    name = field.__name__
    if field.interface in OF_EVENTS or name in STORED:
        value = getattr(aq_base(original_of(request)), STORED.get(name, name), None)
        if value:
            return StaticValue(value)
    # This is found before what other rooms register: source and author, for example.
    asked = context, request, _AnyForm(), field, widget
    return queryMultiAdapter(asked, IValue, name="default")


@implementer(IAddForm)
class _AnyForm:
    """Stands for a form in which something is added, and nothing translated."""
