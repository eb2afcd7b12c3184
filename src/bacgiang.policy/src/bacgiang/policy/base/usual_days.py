"""Days of fields lie between 1900 and 2199.

At the edges of the calendar a zone, an index or a day after cannot be computed.
"""

from ..interfaces import IPolicyLayer
from .dates import FIRST_YEAR
from .dates import is_usual
from .dates import LAST_YEAR
from .refusal import Refusal
from .refusal import RefusedInput
from bacgiang.policy import _
from datetime import datetime
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.app.multilingual.dx.interfaces import IMultilingualAddForm
from typing import Any
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.interface import Invalid
from zope.schema.interfaces import IDatetime


UNUSUAL = Refusal(
    "day_out_of_range",
    _(
        "refusal_day_out_of_range",
        default="Name a day between ${first} and ${last}.",
        mapping={"first": str(FIRST_YEAR), "last": str(LAST_YEAR)},
    ),
)


def refuse_unusual(moment: datetime | None, field: str) -> None:
    """Raise RefusedInput at the field."""
    if moment is not None and not is_usual(moment):
        raise RefusedInput(UNUSUAL.at(field))


class UsualDayValidator(SimpleFieldValidator):
    """The same in forms, beside the field."""

    def validate(self, value: Any, force: bool = False) -> None:
        is_translation = IMultilingualAddForm.providedBy(self.view)
        if is_translation and ILanguageIndependentField.providedBy(self.field):
            # As Plone's own, in whose place this stands: it is taken over.
            return
        super().validate(value, force)
        if isinstance(value, datetime) and not is_usual(value):
            raise Invalid(UNUSUAL.message)


WidgetValidatorDiscriminators(UsualDayValidator, request=IPolicyLayer, field=IDatetime)
