"""Words of the portal's structure that the public reads (4.1a, 4.2a, 9.1).

What a unit says of itself, and what a section is called and lists, changes as an item
does: in a working copy that a second person approves.
"""

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
            for line in _lines(field, getattr(self, name, None))
        )

    def _word_fields(self) -> Iterator[tuple[str, IField]]:
        for schema in self.words_schemata:
            yield from getFieldsInOrder(schema)


def _lines(field: IField, value: Any) -> list[str]:
    if not value:
        return []
    if isinstance(value, str):
        return [line.strip() for line in value.splitlines() if line.strip()]
    if IBool.providedBy(field) or not isinstance(value, list | tuple):
        return [str(value)]
    kind = getattr(getattr(field, "value_type", None), "schema", None)
    return [_row(one, kind) if isinstance(one, dict) else str(one) for one in value]


def _row(row: dict[str, Any], kind: Any) -> str:
    """A row of a stored query (index, operation, value), or of facts of a contact."""
    if "i" not in row:
        said = ((name, value) for name, value in row.items() if value)
        return "; ".join(_cell(kind, name, value) for name, value in said)
    operation = str(row.get("o", "")).rpartition(".")[2]
    return f"{row.get('i', '')} {operation} {row.get('v', '')}"


def _cell(kind: Any, name: str, value: Any) -> str:
    """What a value of a row is called, with the title of its field."""
    if kind is None or name not in kind:
        return str(value)
    field = kind[name]
    if IChoice.providedBy(field):
        terms = field.bind(api.portal.get()).vocabulary
        value = terms.getTerm(value).title if value in terms else value
    title, said = (translate(one, context=getRequest()) for one in (field.title, value))
    return f"{title}: {said}"
