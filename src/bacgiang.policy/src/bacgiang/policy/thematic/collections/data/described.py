"""What every field of the data holds, made from the schema."""

from ..collection import Collection
from ..fields import fields_of
from ..fields import Kind
from ..fields import KIND_TITLES
from ..fields import RecordField
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


MOST_CHOICES = 300
"""Longer lists are named, not told."""


def described_fields(collection: Collection, language: str) -> list[dict[str, Any]]:
    """`choices` are tokens with what they stand for."""
    return [_field(one, language) for one in fields_of(collection).values()]


def _field(one: RecordField, language: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": said(one.title, language),
        "description": said(one.field.description, language),
        "kind": one.kind.value,
        "kind_title": said(KIND_TITLES[one.kind], language),
        "required": bool(one.field.required),
        "choices": _choices(one, language),
    }


def _choices(one: RecordField, language: str) -> list[dict[str, str]]:
    if one.kind not in (Kind.CHOICE, Kind.CHOICES):
        return []
    vocabulary = one.vocabulary
    if len(vocabulary) > MOST_CHOICES:
        return []
    return [
        {"token": term.value, "title": said(term.title, language)}
        for term in vocabulary
    ]


def said(message: Any, language: str) -> str:
    """A message in a language."""
    return str(translate(message, context=getRequest(), target_language=language))
