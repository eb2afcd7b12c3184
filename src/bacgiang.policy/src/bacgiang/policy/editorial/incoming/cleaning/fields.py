"""The fields of a content object whose texts people write."""

from collections.abc import Iterator
from plone.app.dexterity.behaviors.metadata import IOwnership
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from typing import Any
from zope.interface.interfaces import IInterface
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IASCII
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IField
from zope.schema.interfaces import IURI


# An address is no prose: a letter of another alphabet in it may be meant.
ADDRESSES = ("remoteUrl", "event_url")
NOT_PROSE = (IASCII, IChoice, IURI)


def _writes_on_reading(schema: IInterface, obj: IDexterityContent) -> bool:
    return bool(schema.isOrExtends(IOwnership)) and not obj.creators


def written_fields(obj: IDexterityContent) -> Iterator[tuple[IInterface, IField, Any]]:
    """Schema, field and storage of each field that may hold text.

    The storage is the object itself, or the behavior's adapter of it.
    """
    seen: set[str] = set()
    for schema in iterSchemata(obj):
        # The ownership behavior makes whoever reads it the creator of an object that
        # has none; its fields are attributes of the object all the same.
        storage = obj if _writes_on_reading(schema, obj) else schema(obj, None)
        if storage is None:
            continue
        for name, field in getFieldsInOrder(schema):
            if name in seen or field.readonly or name in ADDRESSES:
                continue
            seen.add(name)
            if not any(kind.providedBy(field) for kind in NOT_PROSE):
                yield schema, field, storage
