"""Texts that show an item's own pictures show those of the copy, and back."""

from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.interfaces import IRichTextValue
from plone.app.textfield.value import RichTextValue
from plone.dexterity.utils import iterSchemata
import re
from typing import Any
from zope.schema import getFieldsInOrder


BY_UID = re.compile(r"(?<=resolveuid/)[0-9a-f]{32}\b")


def lead_links(item: Any, uids: dict[str, str]) -> None:
    """Let links and pictures by UID in the item's texts lead to other UIDs."""
    for schema in iterSchemata(item):
        for name, field in getFieldsInOrder(schema):
            if not IRichText.providedBy(field) or field.readonly:
                continue
            value: Any = getattr(item, name, None)
            if not IRichTextValue.providedBy(value) or not value.raw:
                continue
            raw = BY_UID.sub(lambda uid: uids.get(uid[0], uid[0]), value.raw)
            if raw != value.raw:
                led = RichTextValue(
                    raw, value.mimeType, value.outputMimeType, value.encoding
                )
                setattr(item, name, led)
