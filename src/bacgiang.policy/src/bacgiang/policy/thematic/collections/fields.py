"""The fields of a record, read from its schema: names, kinds, values in words.

A field `x_en` holds in English what `x` holds in Vietnamese, and stands for it on
English pages.
"""

from ...base.date_labels import day_label
from ...base.english.fields import IInEnglish
from ...base.languages import reads_english
from ...base.number_labels import number_label
from .collection import Collection
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any
from zope.component import getUtility
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.schema import getFieldsInOrder
from zope.schema import interfaces
from zope.schema.interfaces import IVocabularyFactory


class Kind(Enum):
    """What a field holds; the values are what its kind is called for programs."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    ADDRESS = "url"


KIND_TITLES = {
    Kind.LINE: _("field_kind_line", default="text on one line"),
    Kind.TEXT: _("field_kind_text", default="text with line breaks"),
    Kind.CHOICE: _("field_kind_choice", default="one of the values"),
    Kind.CHOICES: _(
        "field_kind_choices", default="several of the values; in JSON a list"
    ),
    Kind.NUMBER: _("record_kind_number", default="number"),
    Kind.COUNT: _("field_kind_count", default="whole number"),
    Kind.DAY: _("field_kind_day", default="day, YYYY-MM-DD"),
    Kind.ADDRESS: _("field_kind_url", default="address, http or https"),
}
_KINDS = (
    (interfaces.ITuple, Kind.CHOICES),
    (interfaces.IChoice, Kind.CHOICE),
    (interfaces.IFloat, Kind.NUMBER),
    (interfaces.IInt, Kind.COUNT),
    (interfaces.IDate, Kind.DAY),
    (interfaces.IURI, Kind.ADDRESS),
    (interfaces.ITextLine, Kind.LINE),
    (interfaces.IText, Kind.TEXT),
)
ENGLISH = "_en"
LEFT_OUT = frozenset({"owner_unit"})


@dataclass(frozen=True)
class RecordField:
    """A field of a record; `field` is that of the schema."""

    name: str
    kind: Kind
    field: Any

    @property
    def title(self) -> Message:
        return self.field.title

    @property
    def vocabulary(self) -> Any:
        """Terms of a choice. The record asked for is none: lists are the portal's."""
        one = self.field.value_type if self.kind is Kind.CHOICES else self.field
        name = one.vocabularyName
        return one.vocabulary or getUtility(IVocabularyFactory, name)(None)


@lru_cache(maxsize=64)
def fields_of(collection: Collection) -> dict[str, RecordField]:
    """By name, in the order of the schema; files and pictures are none."""
    every = (*getFieldsInOrder(collection.schema), *getFieldsInOrder(IInEnglish))
    found = (
        RecordField(name, kind, one)
        for name, one in every
        if name not in LEFT_OUT and (kind := _kind(one)) is not None
    )
    return {one.name: one for one in found}


def cells_of(collection: Collection) -> dict[str, RecordField]:
    """Those that stand in a cell of a table."""
    fields = fields_of(collection)
    return {name: one for name, one in fields.items() if name not in collection.apart}


def _kind(one: Any) -> Kind | None:
    return next((kind for known, kind in _KINDS if known.providedBy(one)), None)


def stored(record: Any, name: str) -> Any:
    """The value of a field, None for an empty one."""
    value = getattr(aq_base(record), name, None)
    return None if value in ("", (), []) else value


def as_json(one: RecordField, value: Any) -> Any:
    """A value as the API and files of data tell it."""
    if value is None:
        return [] if one.kind is Kind.CHOICES else None
    if one.kind is Kind.DAY:
        return value.isoformat()
    return list(value) if one.kind is Kind.CHOICES else value


def record_data(collection: Collection, record: Any) -> dict[str, Any]:
    """A record as JSON, every field but those with a way of their own; what is empty is
    null, of several values an empty list.
    """
    fields = cells_of(collection).items()
    return {name: as_json(one, stored(record, name)) for name, one in fields}


def in_words(one: RecordField, value: Any, language: str) -> str:
    """A value as people read it, "" for none; a field may say its own way."""
    if value is None:
        return ""
    if (own := getattr(one.field, "in_words", None)) is not None:
        return str(own(value, language))
    match one.kind:
        case Kind.CHOICES:
            return "; ".join(choice_title(one, each, language) for each in value)
        case Kind.CHOICE:
            return choice_title(one, value, language)
        case Kind.NUMBER | Kind.COUNT:
            return number_label(value, language)
        case Kind.DAY:
            return day_label(value, language)
    return str(value)


def choice_title(one: RecordField, token: str, language: str) -> str:
    """What a value of a choice is called; itself where nobody calls it anything."""
    vocabulary = one.vocabulary
    named = getattr(vocabulary, "name_in", None)
    if named is not None:
        return str(named(token, language))
    try:
        title = vocabulary.getTerm(token).title
    except LookupError:
        return str(token)
    return str(translate(title, context=getRequest(), target_language=language))


@dataclass(frozen=True)
class ShownField:
    """A field that says something; `language` is "" where it is the page's."""

    name: str
    title: Message
    kind: Kind
    text: str
    language: str


def shown_fields(
    collection: Collection, record: Any, language: str, names: tuple[str, ...] = ()
) -> Iterator[ShownField]:
    """What a page in a language tells of a record; of some fields alone (`names`)."""
    is_english = reads_english(language)
    for one in _shown(collection, names):
        english = stored(record, f"{one.name}{ENGLISH}") if is_english else None
        value = stored(record, one.name) if english is None else english
        text = in_words(one, value, language)
        if text:
            words = one.kind in (Kind.LINE, Kind.TEXT) and english is None
            foreign = "vi" if words and language != "vi" else ""
            yield ShownField(one.name, one.title, one.kind, text, foreign)


@lru_cache(maxsize=64)
def _shown(collection: Collection, names: tuple[str, ...]) -> list[RecordField]:
    left_out = {*_HEAD, *collection.unshown, *collection.apart}
    return [
        one
        for name, one in fields_of(collection).items()
        if not name.endswith(ENGLISH) and name not in left_out
        if not names or name in names
    ]


_HEAD = frozenset({"title", "description"})
"""What stands above the fields."""
