"""The widget of rows in a form: each row is a block, and rows can be moved."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldWidget
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IField
from ZPublisher.HTTPRequest import HTTPRequest


class RowsWidget(BlockDataGridFieldWidget):
    """Rows stand in the order that the editor means, so one can move them."""

    allow_reorder = True


@adapter(IField, IFormLayer)
@implementer(IFieldWidget)
def RowsFieldWidget(field: Any, request: HTTPRequest) -> FieldWidget:  # noqa: N802
    """The widget for a field of rows."""
    return FieldWidget(field, RowsWidget(request))
