"""The week of an event's rule begins on the day from which Plone's script counts.

The script names the days of a yearly rule by their place in a list, Sunday first, in
whatever order the list shows them: with Monday first, "Thursday" would be a Friday.
"""

from plone.autoform.widgets import ParameterizedWidget
from z3c.form.field import Field
from z3c.form.interfaces import INPUT_MODE


FIRST_DAY = "first_day"
SUNDAY = 0


def count_from_sunday(field: Field) -> None:
    """Has the widget of a rule show its days in that order; other fields are left."""
    chosen = field.widgetFactory.get(INPUT_MODE)
    parameters = getattr(chosen, "params", {})
    if FIRST_DAY in parameters:
        field.widgetFactory[INPUT_MODE] = ParameterizedWidget(
            chosen.widget_factory, **{**parameters, FIRST_DAY: lambda: SUNDAY}
        )
