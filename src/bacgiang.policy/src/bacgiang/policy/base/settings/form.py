"""The page on which one setting is changed says what is wrong beside its field."""

from ...interfaces import IPolicyLayer
from .judging import what_is_wrong
from plone.app.registry.browser.edit import RecordEditForm
from typing import Any
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.interface import Invalid


class SettingValidator(SimpleFieldValidator):
    """Of any record; what has no rule is judged by its field alone."""

    def validate(self, value: Any, force: bool = False) -> None:
        super().validate(value, force)
        wrong = what_is_wrong(self.view.record.__name__, value)
        if wrong is not None:
            raise Invalid(wrong)


WidgetValidatorDiscriminators(
    SettingValidator, request=IPolicyLayer, view=RecordEditForm
)
