"""What is stored in an item, in one word: other acts than writing do not change it."""

from ...base.uploads.digest import digest_of
from collections.abc import Iterator
from collections.abc import Mapping
from hashlib import sha256
import json
from persistent import Persistent
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamedBlobFile
from plone.namedfile.interfaces import INamedBlobImage
from plone.uuid.interfaces import IUUID
from typing import Any
from z3c.relationfield.interfaces import IRelationValue
from zope.schema import getFieldsInOrder


# Attributes that the database does not keep begin so: what was computed meanwhile.
NOT_STORED = ("_p_", "_v_")
# Said of one act of saving, never kept in the item.
NOT_KEPT = frozenset({"changeNote", "versioning_enabled"})


def version_of(item: DexterityContent) -> str:
    """SHA-256, in hex, of all fields of all schemas of the item."""
    stored = json.dumps(dict(_fields(item)), sort_keys=True)
    return sha256(stored.encode()).hexdigest()


def _fields(item: DexterityContent) -> Iterator[tuple[str, Any]]:
    for one in iterSchemata(item):
        kept = one(item, None)
        for name, _field in getFieldsInOrder(one):
            if kept is not None and name not in NOT_KEPT:
                value = plain(getattr(kept, name, None))
                yield f"{one.__identifier__}.{name}", value


def plain(value: Any) -> Any:
    """The value as JSON: alike for values that say the same."""
    if value is None or isinstance(value, bool | int):
        return value
    if IRichTextValue.providedBy(value):
        return [value.raw, value.mimeType]
    if INamedBlobFile.providedBy(value) or INamedBlobImage.providedBy(value):
        return [value.filename, value.contentType, digest_of(value)]
    if IRelationValue.providedBy(value):
        return value.to_id
    if IDexterityContent.providedBy(value):
        return IUUID(value, None)
    if isinstance(value, Mapping):
        return {str(name): plain(value[name]) for name in value}
    if isinstance(value, set | frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Persistent):
        # Until it is read from the database it has no attributes.
        value._p_activate()
    inside = getattr(value, "__dict__", None)
    if inside and not isinstance(value, str):
        # What a field of its own kind keeps; as JSON, whatever its class is called.
        kept = (name for name in inside if name[:3] not in NOT_STORED)
        return {name: plain(inside[name]) for name in kept}
    return str(value)
