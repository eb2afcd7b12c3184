"""What every column of the open data holds, in the language of whoever asks.

Made from the tables themselves (`tables/columns.py`), so that no field is forgotten.
"""

from ...base.languages import reads_english
from ..record.fields import FieldKind
from ..tables.columns import Column
from ..tables.columns import TABLES
from ..vocabularies.titles import titles_of
from .kind_titles import KIND_TITLES
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


NUMBERS = (FieldKind.AMOUNT, FieldKind.COUNT)


def described_tables(language: str, request: HTTPRequest) -> list[dict[str, Any]]:
    """The tables of the open data, each with its `fields`.

    `name` of a table is that of its sheet, file and list; `title` is empty in English,
    where the name says it. Of a field, `most` is the greatest value of a number, else
    0; `longest` how many characters a text may have, else 0; `choices` are tokens with
    what they stand for.
    """
    return [
        {
            "name": table.name,
            "title": "" if _is_english(language) else table.title,
            "fields": [_field(column, language, request) for column in table.columns],
        }
        for table in TABLES
    ]


def _field(column: Column, language: str, request: HTTPRequest) -> dict[str, Any]:
    def said(message: Any) -> str:
        return translate(message, context=request, target_language=language)

    field, english = column.field, _is_english(language)
    is_number = field.kind in NUMBERS
    named = titles_of(field.choices)
    return {
        "name": column.name,
        "title": "" if english else column.title,
        "description": column.description if english else column.description_vi,
        "kind": field.kind.name.lower(),
        "kind_title": said(KIND_TITLES[field.kind]),
        "required": field.required,
        "longest": 0 if is_number else field.limit,
        "most": field.limit if is_number else 0,
        "choices": [{"token": one, "title": said(named[one])} for one in field.choices],
    }


def _is_english(language: str) -> bool:
    return reads_english(language)
