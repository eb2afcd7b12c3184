"""Forms begin with the unit as the source of an item and its writer as the author.

They are values of forms alone, not of the fields: an item that was made without them
has none, whoever reads it.
"""

from ...units.people.accounts import name_of
from ...units.register.lookup import get_unit
from ...units.sites.belonging import unit_code_of
from .behavior import IAttribution
from plone import api
from typing import Any
from z3c.form.interfaces import IAfterWidgetUpdateEvent
from z3c.form.interfaces import INPUT_MODE
from z3c.form.widget import ComputedWidgetAttribute
from zope.schema import getFields


def unit_name(widget: Any) -> str:
    """Name of the unit on whose site one writes, in the language of the site."""
    if is_a_readers(widget.context):
        return ""
    unit = get_unit(unit_code_of(widget.context), api.portal.get())
    return str(unit.name_in(widget.context.Language())) if unit is not None else ""


def writer(widget: Any) -> str:
    """Full name of who writes, or has begun to; of an account without one, the unit."""
    if is_a_readers(widget.context):
        return ""
    item = widget.context if IAttribution.providedBy(widget.context) else None
    begun_by = item.listCreators()[:1] if item is not None else ()
    user_id = begun_by[0] if begun_by else api.user.get_current().getId()
    name = name_of(user_id)
    return name if name != user_id else unit_name(widget)


def is_a_readers(context: Any) -> bool:
    """Whether a reader contributed it, who need not be named."""
    return bool(getattr(context, "reader_contribution", False))


FIELDS = getFields(IAttribution)
default_source = ComputedWidgetAttribute(unit_name, field=FIELDS["source"])
default_byline = ComputedWidgetAttribute(writer, field=FIELDS["byline"])


def fill_in(event: IAfterWidgetUpdateEvent) -> None:
    """An item that was made without them is changed in a form that begins like others.

    z3c.form asks for such values only where something new is added.
    """
    widget = event.widget
    field: Any = getattr(widget, "field", None)
    is_ours = getattr(field, "interface", None) is IAttribution
    begun = BEGUN.get(field.__name__) if is_ours else None
    is_sent = widget.name in widget.request.form
    if begun is None or widget.value or is_sent or widget.mode != INPUT_MODE:
        return
    if IAttribution.providedBy(widget.context):
        widget.value = begun(widget)


BEGUN = {"source": unit_name, "byline": writer}
