"""What an object holds: its picture or file."""

from Acquisition import aq_base
from plone.dexterity.content import DexterityContent
from plone.namedfile.interfaces import INamed
from typing import Any


def blob_of(obj: DexterityContent) -> Any | None:
    """The picture or file an object holds, None without one."""
    for name in ("image", "file"):
        value = getattr(aq_base(obj), name, None)
        if INamed.providedBy(value):
            return value
    return None
