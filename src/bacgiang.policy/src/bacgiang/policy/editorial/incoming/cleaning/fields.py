"""The fields of a content object whose texts people write."""

from collections.abc import Iterator
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


def storages(obj: IDexterityContent) -> Iterator[tuple[IInterface, Any]]:
    """Each schema of an object, and what holds its values: the object or an adapter."""
    for schema in iterSchemata(obj):
        storage = schema(obj, None)
        if storage is not None:
            yield schema, storage


def written_fields(obj: IDexterityContent) -> Iterator[tuple[IInterface, IField, Any]]:
    """Schema, field and storage of each field that may hold text.

    The storage is the object itself, or the behavior's adapter of it.
    """
    seen: set[str] = set()
    for schema, storage in storages(obj):
        for name, field in getFieldsInOrder(schema):
            if name in seen or field.readonly or name in ADDRESSES:
                continue
            seen.add(name)
            if not any(kind.providedBy(field) for kind in NOT_PROSE):
                yield schema, field, storage
