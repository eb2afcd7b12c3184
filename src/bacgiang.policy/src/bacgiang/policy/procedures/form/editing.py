"""The form in which a form of the register is edited."""

from ..procedure.form_errors import told_in_form
from plone.dexterity.browser.edit import DefaultEditForm
from plone.z3cform.layout import wrap_form
from typing import Any


class EditFormForm(DefaultEditForm):
    """Says what the register refuses."""

    def applyChanges(self, data: dict[str, Any]) -> Any:  # noqa: N802
        with told_in_form():
            return super().applyChanges(data)


EditFormView = wrap_form(EditFormForm)
