"""Words of the portal's structure that the public reads (4.1a, 4.2a, 9.1).

What a unit says of itself, and what a section is called and lists, changes as an item
does: in a working copy that a second person approves.
"""

from ..base.state_titles import state_title
from .contact_facts.rows import Rows
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import Interface
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IField


FIELD = "plone.app.querystring.field."


class IHoldsWords(Interface):
    """Content with words of the kind: the record or section, or a copy of its words."""


class IPublishedWords(IHoldsWords):
    """A record or section. `words_type` is the type of working copies of its words."""


class HoldsWords:
    """`words_schemata` are the schemata whose fields, all of them, are the words."""

    words_schemata = ()  # type: tuple[type[Interface], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Names of the fields."""
        return tuple(name for name, _field in self._word_fields())

    @property
    def word_lines(self) -> tuple[str, ...]:
        """The words that say something, with the titles of their fields."""
        return tuple(
            f"{translate(field.title, context=getRequest())}: {line}"
            for name, field in self._word_fields()
            for line in _lines(field.bind(self), getattr(self, name, None))
        )

    def _word_fields(self) -> Iterator[tuple[str, IField]]:
        for schema in self.words_schemata:
            yield from getFieldsInOrder(schema)


def _lines(field: IField, value: Any) -> list[str]:
    if not value:
        return []
    if isinstance(field, Rows):
        return [*field.in_words(value, api.portal.get_current_language())]
    if IBool.providedBy(field):
        return [str(translate(_("label_yes", default="Yes"), context=getRequest()))]
    if IChoice.providedBy(field):
        term = field.vocabulary.getTerm(value)
        return [str(translate(term.title or term.value, context=getRequest()))]
    if field.__name__ == "sort_on":
        return [_called(FIELD, value)]
    if isinstance(value, str):
        return [line.strip() for line in value.splitlines() if line.strip()]
    if not isinstance(value, list | tuple):
        return [str(value)]
    return [_condition(one) if isinstance(one, dict) else str(one) for one in value]


def _condition(row: dict[str, Any]) -> str:
    """A row of a stored query (index, operation, value), as its widget calls it."""
    value = row.get("v")
    values = value if isinstance(value, list | tuple) else [value or ""]
    types = api.portal.get_tool("portal_types")
    if row["i"] == "portal_type":
        values = [types[one].Title() if one in types else one for one in values]
    if row["i"] == "review_state":
        values = [state_title(one) for one in values]
    said = ", ".join(translate(one, context=getRequest()) for one in map(_text, values))
    return f"{_called(FIELD, row['i'])} {_called('', row['o'])} {said}".strip()


def _called(prefix: str, name: str) -> str:
    """What the settings of queries call an index or an operation."""
    record = f"{prefix}{name}.title"
    title = api.portal.get_registry_record(record, default=None) or name
    return str(translate(title, context=getRequest()))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)
