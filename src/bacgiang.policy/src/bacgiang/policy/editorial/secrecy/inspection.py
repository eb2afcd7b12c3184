"""Look at an item, its texts and its files, for marks of secrecy (4.2a)."""

from ..items import IContentHolder
from .blocks import Block
from .blocks import Place
from .blocks import PlaceKind
from .check import check_texts
from .check import SecrecyReport
from .extraction import extract
from .own_texts import IOwnTexts
from .problems import Problem
from collections.abc import Iterator
from plone.app.contenttypes.interfaces import IImage
from plone.app.dexterity.behaviors.metadata import IOwnership
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedImage
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine


def _writes_on_reading(schema: Any, obj: Any) -> bool:
    return bool(schema.isOrExtends(IOwnership)) and not obj.creators


def _values(obj: Any) -> Iterator[tuple[str, Any]]:
    """Title and value of every field of an object that holds text or a file."""
    for schema in iterSchemata(obj):
        for name, field in getFieldsInOrder(schema):
            # The ownership behavior writes when it is read of an object without one.
            adapted = obj if _writes_on_reading(schema, obj) else schema(obj, None)
            value = getattr(adapted, name, None)
            is_text = ITextLine.providedBy(field) or IText.providedBy(field)
            if (
                value
                and (is_text or INamed.providedBy(value))
                or IRichTextValue.providedBy(value)
            ):
                yield translate(field.title, context=getRequest()), value


def _read(source: str, value: Any) -> tuple[list[Block], list[Problem]]:
    if IRichTextValue.providedBy(value):
        found = extract((value.raw or "").encode(), source, "text/html")
        return list(found.blocks), list(found.problems)
    if INamedImage.providedBy(value):
        return [], []
    if INamed.providedBy(value):
        with value.open() as file:
            name = value.filename or source
            found = extract(file, name, value.contentType or "")
        return list(found.blocks), list(found.problems)
    return [Block(str(value), Place(PlaceKind.TEXT, 0, source))], []


def _own_texts(obj: Any) -> Iterator[tuple[str, str]]:
    if IOwnTexts.providedBy(obj):
        for text in obj.own_texts():
            yield obj.Title(), text


def inspect_item(item: Any) -> SecrecyReport:
    """Marks, warnings and what could not be checked, in the item and its own files.

    Pictures are not read: a mark in a scan has to be seen by the reviewer, whose
    declaration covers it.
    """
    objects = [item]
    if IContentHolder.providedBy(item):
        objects += [one for one in item.objectValues() if not IImage.providedBy(one)]
    blocks: list[Block] = []
    problems: list[Problem] = []
    for obj in objects:
        for source, value in (*_values(obj), *_own_texts(obj)):
            found, troubles = _read(source, value)
            blocks += found
            problems += troubles
    return check_texts(blocks, problems)
