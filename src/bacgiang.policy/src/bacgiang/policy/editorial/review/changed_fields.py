"""Which other fields of an item changed: title, summary and text are compared by lines.

A room that tells of its fields itself registers `told_elsewhere` under the same name,
or marks their schema with `tell_elsewhere`.
"""

from ..meanwhile.differing import lines_of
from ..meanwhile.differing import value_of
from .further_changes import ChangedPassage
from .further_changes import IFurtherChanges
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from html import escape
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamedField
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from zope.interface.interface import InterfaceClass
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IField
from ZPublisher.HTTPRequest import HTTPRequest


NOT_TOLD = frozenset(
    {
        *("title", "description", "text", "id", "effective", "expires", "changeNote"),
        *("creators", "contributors", "language", "versioning_enabled"),
        # Among the lines of pictures, files and facts.
        *("start", "end", "location"),
    }
)
TOLD = "bacgiang.told_elsewhere"
KINDS = {
    (False, True): ("added", _("compare_added", default="Added")),
    (True, False): ("removed", _("compare_removed", default="Removed")),
    (True, True): ("changed", _("compare_changed", default="Changed")),
}


@implementer(IFurtherChanges)
class ChangedFields:
    """A passage for each, in the order of the form."""

    order = 30
    title = _("heading_changed_fields", default="Other fields")

    def __init__(self, earlier: Any, item: Any, request: HTTPRequest) -> None:
        self._earlier, self._item, self._request = earlier, item, request

    def passages(self) -> tuple[ChangedPassage, ...]:
        said = (
            (field, lines_of(field, self._earlier, self._request), self._now(field))
            for field in self._fields()
        )
        return tuple(self._passage(*one) for one in said if one[1] != one[2])

    def _now(self, field: IField) -> tuple[str, ...]:
        return lines_of(field, self._item, self._request)

    def _fields(self) -> Iterator[IField]:
        return fields_of(self._item)

    def _passage(
        self, field: IField, old: tuple[str, ...], new: tuple[str, ...]
    ) -> ChangedPassage:
        kind, label = KINDS[bool(old), bool(new)]
        title, called = (
            str(translate(one, context=self._request)) for one in (field.title, label)
        )
        return ChangedPassage(kind, called, title, _html("del", old), _html("ins", new))


def fields_of(item: Any) -> Iterator[IField]:
    """Those of an item that no other part of the page tells of."""
    for schema in iterSchemata(item):
        is_told = schema.queryTaggedValue(TOLD)
        for name, field in () if is_told else getFieldsInOrder(schema):
            if name not in NOT_TOLD and not INamedField.providedBy(field):
                yield field


def said_in_fields(
    item: Any, request: HTTPRequest, besides: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """What its further fields say: titles and values; nothing usual, no switches."""
    said = (
        (str(translate(one.title, context=request)), lines_of(one, item, request))
        for one in fields_of(item)
        if one.__name__ not in besides and not _is_usual(one, item)
    )
    return tuple((title, "\n".join(lines)) for title, lines in said if any(lines))


def _is_usual(field: IField, item: Any) -> bool:
    return IBool.providedBy(field) or value_of(field, item) in (None, field.default)


def tell_elsewhere(schema: InterfaceClass) -> None:
    """What differs in fields of the schema, and of no other, its room tells itself."""
    schema.setTaggedValue(TOLD, True)


def told_elsewhere(earlier: Any, item: Any, request: HTTPRequest) -> None:
    """No adapter."""


def _html(tag: str, lines: tuple[str, ...]) -> str:
    if not lines:
        return ""
    said = "<br />".join(escape(line, quote=False) for line in lines)
    return f'<p class="compare-text"><{tag}>{said}</{tag}></p>'
