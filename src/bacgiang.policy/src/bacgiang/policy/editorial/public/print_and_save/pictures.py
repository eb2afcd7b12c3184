"""Pictures inside a file, as data."""

from base64 import b64encode
from lxml import html
from plone.dexterity.content import DexterityContent
from typing import Any


LARGEST = 2_000_000
TYPES = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp"))


def as_data(picture: Any) -> str:
    """A picture as a data address; "" for none, and where it is too large."""
    is_shown = picture is not None and picture.contentType in TYPES
    if not is_shown or picture.getSize() > LARGEST:
        return ""
    data = b64encode(picture.data).decode("ascii")
    return f"data:{picture.contentType};base64,{data}"


def with_pictures(root: html.HtmlElement, item: DexterityContent, address: str) -> None:
    """Put the item's own pictures into its text; others keep their addresses."""
    for image in root.iter("img"):
        for name in ("srcset", "loading"):
            image.attrib.pop(name, None)
        source = image.get("src") or ""
        if not source.startswith(f"{address}/"):
            continue
        name = source[len(address) + 1 :].partition("/")[0]
        held = item[name] if name in item.objectIds() else None
        data = as_data(getattr(held, "image", None))
        if data:
            image.set("src", data)
