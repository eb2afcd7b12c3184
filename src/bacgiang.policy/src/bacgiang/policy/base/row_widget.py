"""The widget of rows in a form: each row is a block, and rows can be moved."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldWidget
from collective.z3cform.datagridfield.datagridfield import DataGridValidator
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import IValidator
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import IField
from zope.schema.interfaces import IList
from ZPublisher.HTTPRequest import HTTPRequest


# Scripts make rows of them, and number these.
SPARE = ("AA", "TT")


class RowsWidget(BlockDataGridFieldWidget):
    """Rows stand in the order that the editor means, so one can move them."""

    allow_reorder = True

    def createObjectWidget(self, idx: int | str) -> Any:  # noqa: N802
        """Spare rows are sent with the form, and hold nothing that was left out."""
        widget = super().createObjectWidget(idx)
        widget.ignoreRequest = idx in SPARE
        return widget


@implementer(IValidator)
@adapter(Interface, Interface, Interface, IList, RowsWidget)
class RowsValidator(DataGridValidator):
    """Of the rows together the widget's own asks nothing."""

    def validate(self, value: Any, force: bool = False) -> None:
        super().validate(value, force)
        if value:
            self.field.constraint(value)


@adapter(IField, IFormLayer)
@implementer(IFieldWidget)
def RowsFieldWidget(field: Any, request: HTTPRequest) -> FieldWidget:  # noqa: N802
    """The widget for a field of rows."""
    return FieldWidget(field, RowsWidget(request))
