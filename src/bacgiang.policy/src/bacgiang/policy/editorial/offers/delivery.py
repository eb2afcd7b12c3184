"""Deliver a picture or file out of a store or an item."""

from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from typing import Any


# Kinds a browser shows without running anything.
INLINE = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})


def deliver(blob: Any, response: Any) -> Any:
    """Answer with the blob: pictures to look at, anything else to be saved."""
    shows = blob.contentType in INLINE
    set_headers(blob, response, filename=None if shows else blob.filename or "file")
    return stream_data(blob)
