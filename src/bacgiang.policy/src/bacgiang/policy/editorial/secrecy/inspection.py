"""Look at an item, its texts and its files, for marks of secrecy (4.2a)."""

from ...text.files.full.blocks import Block
from ...text.files.full.blocks import text_blocks
from ...text.files.limits import DEFAULT_LIMITS
from ...text.files.limits import Limits
from ..closed import is_closed
from ..incoming.cleaning.fields import storages
from ..items import IContentHolder
from .check import check_texts
from .check import SecrecyReport
from .extraction import extract
from .extraction import Extraction
from .findings import Problem
from .kept_reports import kept_report
from .own_texts import IDigestedTexts
from .own_texts import IOwnTexts
from collections.abc import Iterator
from dataclasses import fields
from hashlib import file_digest
from hashlib import sha256
from itertools import chain
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.content import DexterityContent
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedImage
from time import monotonic
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IText


SECONDS = 20.0
"""For all of an item: its files are each bounded, and there may be many of them."""
LEAST = 1.0
"""For each of what is left when that is over: enough for a file made to be read."""


def _values(obj: DexterityContent) -> Iterator[tuple[str, Any]]:
    """Title and value of every field of an object that holds text or a file."""
    for schema, storage in storages(obj):
        for name, field in getFieldsInOrder(schema):
            title = translate(field.title, context=getRequest())
            for value in _of_field(field, getattr(storage, name, None)):
                yield title, value


def _of_field(field: Any, value: Any) -> Iterator[Any]:
    is_whole = IRichTextValue.providedBy(value) or INamed.providedBy(value)
    if ICollection.providedBy(field) and IText.providedBy(field.value_type):
        yield from filter(None, value or ())
    elif is_whole or (value and IText.providedBy(field)):
        yield value


def _read(source: str, value: Any, limits: Limits) -> Extraction:
    if IRichTextValue.providedBy(value):
        return extract((value.raw or "").encode(), source, "text/html", limits)
    if INamedImage.providedBy(value):
        return Extraction()
    return Extraction(tuple(text_blocks(str(value), source)))


def _own_texts(obj: DexterityContent) -> Iterator[tuple[str, str]]:
    if IOwnTexts.providedBy(obj):
        # Once: a title may be that of a version, which is read as a whole.
        title = obj.Title()
        for text in obj.own_texts():
            yield title, text


def inspect_item(item: DexterityContent) -> SecrecyReport:
    """Marks, warnings and what could not be checked, in the item and its own files.

    Of pictures the words are read, not what they show: a mark in a scan has to be seen
    by the reviewer, whose declaration covers it.
    """
    objects = [item]
    if IContentHolder.providedBy(item):
        # What a secret has closed since goes nowhere, and nothing is told of it.
        objects += [one for one in item.objectValues() if not is_closed(one)]
    found = [(obj, list(_values(obj))) for obj in objects]
    return kept_report(_digest(found), lambda: _check(found))


Found = list[tuple[Any, list[tuple[str, Any]]]]
"""Objects, each with title and value of its fields."""


def _check(found: Found) -> SecrecyReport:
    """The texts together, and each file by itself: one that was read stays read."""
    ends = monotonic() + SECONDS
    blocks: list[Block] = []
    problems: list[Problem] = []
    files: list[tuple[str, Any]] = []
    for obj, values in found:
        for source, value in (*values, *_own_texts(obj)):
            if INamed.providedBy(value) and not INamedImage.providedBy(value):
                files.append((source, value))
                continue
            read = _read(source, value, _limits_until(ends))
            blocks += read.blocks
            problems += read.problems
    in_files = [_check_file(source, value, ends) for source, value in files]
    reports = [check_texts(blocks, problems), *in_files]
    return SecrecyReport(
        *(
            tuple(chain.from_iterable(getattr(one, part.name) for one in reports))
            for part in fields(SecrecyReport)
        )
    )


def _check_file(source: str, value: Any, ends: float) -> SecrecyReport:
    """In the time that is left: what is not read by then is told as unread."""

    def check() -> SecrecyReport:
        name, kind = value.filename or source, value.contentType or ""
        with value.open() as file:
            read = extract(file, name, kind, _limits_until(ends))
        return check_texts(read.blocks, read.problems)

    digest = sha256()
    _tell(digest, source, *_facts(value))
    return kept_report(digest.hexdigest(), check)


def _limits_until(ends: float) -> Limits:
    return DEFAULT_LIMITS.within(max(ends - monotonic(), LEAST))


def _digest(found: Found) -> str:
    """Names what the check is about to read, field by field and file by file.

    Titles of fields are part of it: the report tells places by them, in the language
    of whoever asks.
    """
    digest = sha256()
    for obj, values in found:
        for source, value in values:
            _tell(digest, source, *_facts(value))
        if IDigestedTexts.providedBy(obj):
            _tell(digest, obj.Title(), "own texts", obj.own_texts_digest())
        else:
            for source, text in _own_texts(obj):
                _tell(digest, source, "own text", text)
        _tell(digest, "next object")
    return digest.hexdigest()


def _facts(value: Any) -> tuple[str, ...]:
    """The kind of a value and everything the check would read of it."""
    if IRichTextValue.providedBy(value):
        return "html", value.raw or ""
    if INamedImage.providedBy(value):
        return ("image",)
    if INamed.providedBy(value):
        with value.open() as file:
            content = file_digest(file, "sha256").hexdigest()
        return "file", value.filename or "", value.contentType or "", content
    return "text", str(value)


def _tell(digest: Any, *facts: str) -> None:
    """Each with its length, so that no two lists of facts are told alike."""
    for fact in facts:
        told = fact.encode("utf-8", "surrogatepass")
        digest.update(f"{len(told)}:".encode())
        digest.update(told)
    digest.update(b";")
