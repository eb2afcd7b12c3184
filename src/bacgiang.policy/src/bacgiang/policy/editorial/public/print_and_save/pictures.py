"""Pictures inside a file, as data."""

from base64 import b64encode
from lxml import html
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.scaling import ImageScaling
from typing import Any
from urllib.parse import unquote


LARGEST = 2_000_000
MOST = 30_000_000
"""Of one file, as it is written; what comes behind keeps its address."""
TYPES = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp"))
SMALLER = "large"
"""The scale that stands for a larger one; it was made when the picture was saved."""


def picture_of(holder: DexterityContent | None) -> str:
    """The picture of an item as a data address; "" for none, and for what no scale of
    makes small enough.
    """
    picture = getattr(holder, "image", None)
    if holder is not None and picture is not None and picture.getSize() > LARGEST:
        scaled = ImageScaling(holder, holder.REQUEST).scale("image", scale=SMALLER)
        picture = getattr(scaled, "data", None)
    return _as_data(picture)


def with_pictures(root: html.HtmlElement, item: DexterityContent, address: str) -> None:
    """Put the pictures of a text into it: the item's own, and those of the portal that
    whoever reads may see. Others keep their addresses.
    """
    left = MOST
    for image in root.iter("img"):
        for name in ("srcset", "loading"):
            image.attrib.pop(name, None)
        holder = _holder(item, address, image.get("src") or "") if left > 0 else None
        data = picture_of(holder)
        if data:
            image.set("src", data)
        left -= len(data)


def _holder(
    item: DexterityContent, address: str, source: str
) -> DexterityContent | None:
    """Asked for from the portal: a kept version of an item holds nothing itself."""
    portal = api.portal.get()
    top = "/".join(portal.getPhysicalPath())
    places = {address: "/".join(item.getPhysicalPath()), portal.absolute_url(): top}
    for begins, path in places.items():
        if source.startswith(f"{begins}/"):
            names = unquote(source[len(begins) :].partition("/@@")[0])
            found = portal.restrictedTraverse(f"{path}{names}", None)
            return found if _stands_at(found, f"{path}{names}") else None
    return None


def _stands_at(found: Any, path: str) -> bool:
    """And was not come by through what stands above."""
    is_content = IDexterityContent.providedBy(found)
    return is_content and "/".join(found.getPhysicalPath()) == path


def _as_data(picture: Any) -> str:
    is_shown = picture is not None and picture.contentType in TYPES
    if not is_shown or picture.getSize() > LARGEST:
        return ""
    data = b64encode(picture.data).decode("ascii")
    return f"data:{picture.contentType};base64,{data}"
