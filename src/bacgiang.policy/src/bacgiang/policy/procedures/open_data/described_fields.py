"""What every column of the open data holds, in the language of whoever asks.

Made from the tables themselves (`tables/columns.py`), so that no field is forgotten.
"""

from ..record.fields import FieldKind
from ..tables.columns import Column
from ..tables.columns import TABLES
from ..vocabularies.titles import titles_of
from .kind_titles import KIND_TITLES
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate


NUMBERS = (FieldKind.AMOUNT, FieldKind.COUNT)


@dataclass(frozen=True)
class DescribedChoice:
    """A token and what it stands for."""

    token: str
    title: str


@dataclass(frozen=True)
class DescribedField:
    """One column. ``most`` is the greatest value of a number, else 0; ``longest`` how
    many characters a text may have, else 0.

    ``title`` is empty in English, where the name says it.
    """

    name: str
    title: str
    description: str
    kind: str
    kind_title: str
    required: bool
    longest: int
    most: int
    choices: tuple[DescribedChoice, ...]


@dataclass(frozen=True)
class DescribedTable:
    """A table: ``name`` is that of its sheet, file and list."""

    name: str
    title: str
    fields: tuple[DescribedField, ...]


def described_tables(language: str, request: Any) -> Iterator[DescribedTable]:
    """Yield the tables of the open data."""
    for table in TABLES:
        yield DescribedTable(
            table.name,
            "" if _is_english(language) else table.title,
            tuple(_field(column, language, request) for column in table.columns),
        )


def _field(column: Column, language: str, request: Any) -> DescribedField:
    def said(message: Any) -> str:
        return translate(message, context=request, target_language=language)

    field, english = column.field, _is_english(language)
    is_number = field.kind in NUMBERS
    named = titles_of(field.choices)
    return DescribedField(
        name=column.name,
        title="" if english else column.title,
        description=column.description if english else column.description_vi,
        kind=field.kind.name.lower(),
        kind_title=said(KIND_TITLES[field.kind]),
        required=field.required,
        longest=0 if is_number else field.limit,
        most=field.limit if is_number else 0,
        choices=tuple(DescribedChoice(one, said(named[one])) for one in field.choices),
    )


def _is_english(language: str) -> bool:
    return language.startswith("en")
