"""Legacy text in the fields of a content object, and its conversion in place."""

from ..cleaning.fields import written_fields
from ..cleaning.values import clean_value
from ..cleaning.values import HTML_TYPES
from ..cleaning.values import with_source
from .findings import find_in_html
from .findings import find_in_text
from .findings import Finding
from .text_files import find_in_file
from .text_files import store_text
from collections import defaultdict
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamed
from typing import Any
from zope.event import notify
from zope.i18nmessageid import Message
from zope.interface.interfaces import IInterface
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class FieldReport:
    """A field that holds legacy text: `value`, an attribute of `storage`."""

    name: str
    title: Message | str
    finding: Finding
    schema: IInterface
    storage: Any
    value: Any


def legacy_fields(item: IDexterityContent) -> tuple[FieldReport, ...]:
    """The fields of an item that hold text in TCVN3 or VNI."""
    return tuple(_found_in(item))


def convert_fields(item: IDexterityContent, names: Collection[str]) -> tuple[str, ...]:
    """Convert the named fields and say so by one event; names of those converted.

    A name without legacy text is passed over.
    """
    changed: dict[IInterface, list[str]] = defaultdict(list)
    for found in legacy_fields(item):
        if found.name in names:
            _write(found)
            changed[found.schema].append(found.name)
    if changed:
        parts = [Attributes(schema, *done) for schema, done in changed.items()]
        notify(ObjectModifiedEvent(item, *parts))
    return tuple(name for done in changed.values() for name in done)


def _found_in(item: IDexterityContent) -> Iterator[FieldReport]:
    for schema, field, storage in written_fields(item):
        name, title = field.__name__, field.title
        value = getattr(storage, name, None)
        finding = _finding(value)
        if finding is not None:
            yield FieldReport(name, title, finding, schema, storage, value)


def _finding(value: Any) -> Finding | None:
    if isinstance(value, str):
        return find_in_text(value)
    if IRichTextValue.providedBy(value) and isinstance(value.raw, str):
        is_html = value.mimeType is None or value.mimeType in HTML_TYPES
        return find_in_html(value.raw) if is_html else find_in_text(value.raw)
    if INamed.providedBy(value):
        return find_in_file(value)
    if isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value):
        return find_in_text(SEPARATOR.join(value))
    return None


def _write(found: FieldReport) -> None:
    converted = found.finding.converted
    if INamed.providedBy(found.value):
        store_text(found.value, converted)
        return
    new: Any = converted
    if IRichTextValue.providedBy(found.value):
        new = with_source(found.value, converted)
    elif not isinstance(found.value, str):
        new = type(found.value)(converted.split(SEPARATOR))
    setattr(found.storage, found.name, clean_value(new))
