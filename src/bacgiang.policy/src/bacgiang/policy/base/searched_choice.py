"""The widget of choices that are searched: one box, not the list beside it."""

from plone.app.z3cform.widgets.select import Select2Widget
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer
from zope.schema.interfaces import IField
from ZPublisher.HTTPRequest import HTTPRequest


class SearchedChoiceWidget(Select2Widget):
    """Plone's shows the list by force, which the script then cannot hide."""

    def addClass(self, klass: str) -> None:  # noqa: N802
        if klass != "d-block":
            super().addClass(klass)


@implementer(IFieldWidget)
def SearchedChoiceFieldWidget(  # noqa: N802
    field: IField, request: HTTPRequest
) -> SearchedChoiceWidget:
    return FieldWidget(field, SearchedChoiceWidget(request))
