"""The field of a link comes back with the address that was typed into it.

Stock draws it from parts, and has but the whole where a form was sent and comes back.
"""

from plone.app.z3cform.interfaces import ILinkWidget
from z3c.form.interfaces import IAfterWidgetUpdateEvent
from z3c.form.interfaces import IDataConverter


PARTS = ("internal", "external", "email", "email_subject")
# What the widget makes of what was chosen, and reads as such without looking it up.
CHOSEN = ("${portal_url}/resolveuid/", "mailto:")


def take_apart(event: IAfterWidgetUpdateEvent) -> None:
    """Subscriber."""
    widget = event.widget
    if not ILinkWidget.providedBy(widget) or not isinstance(widget.value, str):
        return
    if widget.value.startswith(CHOSEN):
        widget.value = IDataConverter(widget).toWidgetValue(widget.value)
    else:
        widget.value = dict.fromkeys(PARTS, "") | {"external": widget.value}
