"""The main board's own picture for a listing: checked, made small, without metadata."""

from ...base.refusal import Refused
from ...base.uploads.pictures import MAX_PIXELS
from ...base.uploads.pictures import pixels_of
from ...base.uploads.pictures import still_of
from .reasons import PICTURE_TOO_LARGE
from .reasons import PICTURE_UNREADABLE
from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO
from plone import api
from plone.namedfile.file import NamedBlobImage
from plone.scale.scale import scaleImage
from typing import Any
import warnings


LONGEST_SIDE = 1200
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
MEGABYTE = 1024 * 1024


def _limit() -> int:
    """Largest upload in bytes."""
    record = "bacgiang.offers.picture_megabytes"
    return api.portal.get_registry_record(record, default=5) * MEGABYTE


def _data_of(sent: Any) -> bytes | None:
    """Bytes that were sent, None when nothing was."""
    if sent is None or sent == "":
        return None
    if isinstance(sent, Mapping):
        return _decoded(sent.get("data"))
    if not hasattr(sent, "read"):
        raise Refused(PICTURE_UNREADABLE)
    if not getattr(sent, "filename", ""):
        return None
    return sent.read(_limit() + 1)


def _decoded(data: Any) -> bytes:
    if not isinstance(data, str):
        raise Refused(PICTURE_UNREADABLE)
    if len(data) > 2 * _limit():
        raise Refused(PICTURE_TOO_LARGE)
    try:
        return b64decode(data, validate=True)
    except ValueError as error:
        raise Refused(PICTURE_UNREADABLE) from error


def picture_of(sent: Any) -> NamedBlobImage | None:
    """A picture of at most 1,200 points a side; None when none was sent.

    Written anew, without place and camera data. Raises Refused.
    """
    data = _data_of(sent)
    if data is None:
        return None
    if len(data) > _limit():
        raise Refused(PICTURE_TOO_LARGE)
    try:
        if pixels_of(BytesIO(data)) > MAX_PIXELS:
            raise Refused(PICTURE_UNREADABLE)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            data = still_of(data)
            small, kind, _size = scaleImage(data, LONGEST_SIDE, LONGEST_SIDE, "scale")
    except Exception as error:
        raise Refused(PICTURE_UNREADABLE) from error
    if kind not in EXTENSIONS:
        raise Refused(PICTURE_UNREADABLE)
    return NamedBlobImage(
        data=small,
        contentType=f"image/{kind.lower()}",
        filename=f"picture.{EXTENSIONS[kind]}",
    )
