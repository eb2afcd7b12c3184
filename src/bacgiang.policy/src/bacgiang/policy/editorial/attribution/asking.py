"""The form asks for source and author while one writes, not at submission (9.1)."""

from ...interfaces import IPolicyLayer
from .behavior import IAttribution
from .behavior import is_said
from bacgiang.policy import _
from typing import Any
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.interface import Invalid
from zope.schema import getFields


MISSING = _(
    "error_attribution",
    default="Fill it in: without it nothing can be submitted. Only a reader's own "
    "contribution may lack it; then tick that.",
)


class AttributionValidator(SimpleFieldValidator):
    """Of the form alone: a program may bring a draft that lacks them, which may be
    changed as it is; what there is, is not taken away.
    """

    def validate(self, value: Any, force: bool = False) -> None:
        super().validate(value, force)
        sent, name = self.request.form, self.widget.name
        by_a_reader = f"{name.rpartition('.')[0]}.reader_contribution" in sent
        # What is not in a form at all says nothing of it.
        emptied = name in sent and not is_said(value) and not self._lacked_it()
        if emptied and not by_a_reader:
            raise Invalid(MISSING)

    def _lacked_it(self) -> bool:
        item = self.context if IAttribution.providedBy(self.context) else None
        return item is not None and not is_said(getattr(item, self.field.__name__))


class SourceValidator(AttributionValidator):
    """Where it comes from."""


class BylineValidator(AttributionValidator):
    """Who wrote it."""


FIELDS = getFields(IAttribution)
WidgetValidatorDiscriminators(
    SourceValidator, request=IPolicyLayer, field=FIELDS["source"]
)
WidgetValidatorDiscriminators(
    BylineValidator, request=IPolicyLayer, field=FIELDS["byline"]
)
