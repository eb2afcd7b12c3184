"""The form of a procedure: what was taken over is shown there, not edited."""

from .adding import WHAT_THE_LAW_ASKS
from bacgiang.policy import _
from plone.dexterity.browser.edit import DefaultEditForm
from plone.z3cform.layout import wrap_form
from typing import Any
from z3c.form.interfaces import DISPLAY_MODE
from z3c.form.interfaces import INPUT_MODE


class EditProcedureForm(DefaultEditForm):
    """Fields of the national database are in display mode."""

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        copy = self.context.national
        names = copy.names if copy is not None else frozenset()
        for fields in (self.fields, *(group.fields for group in self.groups)):
            for name in fields:
                if _record_name(name) in names:
                    _show_only(fields[name])

    @property
    def description(self) -> Any:
        if self.context.national is None:
            return WHAT_THE_LAW_ASKS
        return _(
            "help_national_fields",
            default="Fields without an input come from the national database. Have "
            "them corrected there.",
        )


EditProcedureView = wrap_form(EditProcedureForm)


def _show_only(field: Any) -> None:
    """Show the value with the widget that the schema names for its input."""
    field.mode = DISPLAY_MODE
    factory = field.widgetFactory.get(INPUT_MODE)
    if factory is not None:
        field.widgetFactory[DISPLAY_MODE] = factory


def _record_name(name: str) -> str:
    """The field of the record that a field of the form is part of."""
    if name.startswith("decision_") or name == "effective_from":
        return "decision"
    return "source" if name == "record_source" else name
