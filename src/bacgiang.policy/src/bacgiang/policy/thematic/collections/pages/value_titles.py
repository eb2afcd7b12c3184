"""What facets of a collection and their values are called."""

from ..collection import Collection
from ..fields import choice_title
from ..fields import fields_of
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message


def facet_titles(collection: Collection) -> dict[str, Message]:
    """By index, in the order of the declaration."""
    fields = fields_of(collection)
    return {index: fields[name].title for index, name in collection.facets.items()}


class ValueTitles(Mapping[str, str]):
    """Titles of the values of one field, each looked up when it is asked for."""

    def __init__(self, one: Any, language: str) -> None:
        self._field = one
        self._language = language

    def __getitem__(self, token: str) -> str:
        return choice_title(self._field, token, self._language)

    def __iter__(self) -> Iterator[str]:
        return iter(term.value for term in self._field.vocabulary)

    def __len__(self) -> int:
        return len(self._field.vocabulary)


def value_titles(collection: Collection, language: str) -> dict[str, Mapping[str, str]]:
    """Titles by index and value, in a language."""
    fields = fields_of(collection)
    return {
        index: ValueTitles(fields[name], language)
        for index, name in collection.facets.items()
    }
