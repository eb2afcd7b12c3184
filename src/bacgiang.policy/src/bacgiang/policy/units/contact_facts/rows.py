"""A field of rows, as forms and the API fill it."""

from .wrong import WrongFact
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Callable
from collective.z3cform.datagridfield.row import DictRow
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.schema import getFieldNames
from zope.schema.interfaces import IField


WRONG_ROWS = _(
    "error_rows",
    default="Send a list of objects, with these names and no others: ${names}.",
)
MOST = 60
InWords = Callable[[list[dict[str, Any]], str], tuple[str, ...]]
"""The lines of rows, in a language."""


class IRows(IField):
    """A list of mappings, each with the names of one schema."""


@implementer(IRows)
class Rows(schema.List):
    """At most `MOST` rows of the schema `row`; `in_words` tells readers of them."""

    def __init__(
        self, row: type[Interface], title: Any, in_words: InWords, **stated: Any
    ) -> None:
        self.in_words = in_words
        super().__init__(
            title=title,
            value_type=DictRow(title=title, schema=row),
            required=False,
            missing_value=[],
            defaultFactory=list,
            max_length=MOST,
            **stated,
        )


@implementer(IFieldDeserializer)
@adapter(IRows, IDexterityContent, IPolicyLayer)
class RowsFromJson:
    """What is left out of a row is empty; names that are none are refused."""

    def __init__(self, field: Rows, context: object, request: object) -> None:
        self.field = field

    def __call__(self, value: Any) -> list[dict[str, Any]] | None:
        if value is None:
            return None
        names = getFieldNames(self.field.value_type.schema)
        if not isinstance(value, list) or not all(_is_row(row, names) for row in value):
            raise WrongFact(_(WRONG_ROWS, mapping={"names": ", ".join(names)}))
        filled = [{name: row.get(name) for name in names} for row in value]
        self.field.validate(filled)
        return filled


def _is_row(row: Any, names: list[str]) -> bool:
    return isinstance(row, dict) and set(row) <= set(names)
