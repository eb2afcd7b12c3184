"""Deliver a picture or file out of a store or an item."""

from Acquisition import aq_base
from plone.dexterity.content import DexterityContent
from plone.namedfile.interfaces import INamed
from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from typing import Any


# Kinds a browser shows without running anything.
INLINE = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})


def blob_of(obj: DexterityContent) -> Any | None:
    """The picture or file an object holds, None without one."""
    for name in ("image", "file"):
        value = getattr(aq_base(obj), name, None)
        if INamed.providedBy(value):
            return value
    return None


def deliver(blob: Any, response: Any) -> Any:
    """Answer with the blob: pictures to look at, anything else to be saved."""
    shows = blob.contentType in INLINE
    set_headers(blob, response, filename=None if shows else blob.filename or "file")
    return stream_data(blob)
