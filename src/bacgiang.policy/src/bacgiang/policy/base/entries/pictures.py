"""The lead picture of an entry: sizes to choose from, and where it may be cut.

All from what the catalog keeps; no object wakes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from persistent.list import PersistentList
from plone import api
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


CENTRE = 50
COVERED = frozenset({"Album"})
"""Types without a picture of their own that hold some."""
SCALES = ("preview", "teaser", "large", "larger")


@dataclass(frozen=True)
class EntryPicture:
    """`srcset` as in HTML; `width` and `height` of the picture in pixels, so that
    nothing jumps; `css` says the focal point in steps of ten per cent."""

    srcset: str
    width: int
    height: int
    css: str


NO_PICTURE = EntryPicture("", 0, 0, "")


def cover_of(brain: AbstractCatalogBrain) -> AbstractCatalogBrain:
    """What an entry's picture is of: of an album its first picture."""
    if brain.portal_type not in COVERED:
        return brain
    found = api.portal.get_tool("portal_catalog")(
        path={"query": brain.getPath(), "depth": 1},
        portal_type="Image",
        sort_on="getObjPositionInParent",
        sort_limit=1,
    )
    return found[0] if found else brain


def lead_image(brain: AbstractCatalogBrain) -> dict[str, Any]:
    """What the catalog keeps of an item's lead picture; nothing without one."""
    kept = getattr(brain, "image_scales", None)
    images = kept.get("image") if isinstance(kept, Mapping) else None
    return images[0] if images else {}


def kept_image(path: str, catalog: Any) -> dict[str, Any] | None:
    """The same of an item with this path, in plain values that belong to no database;
    None where the catalog knows of no picture.
    """
    rid = catalog.uids.get(path)
    kept = None if rid is None else catalog.getMetadataForRID(rid).get("image_scales")
    images = kept.get("image") if isinstance(kept, Mapping) else None
    return _plain(images[0]) if images else None


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple, PersistentList)):
        return [_plain(one) for one in value]
    return value


def entry_picture(brain: AbstractCatalogBrain) -> EntryPicture:
    """NO_PICTURE where the catalog knows of none."""
    image = lead_image(brain)
    if not image:
        return NO_PICTURE
    url = brain.getURL()
    scales = image.get("scales", {})
    chosen = {scales[one]["width"]: scales[one] for one in SCALES if one in scales}
    widths = sorted(chosen)
    return EntryPicture(
        srcset=", ".join(f"{url}/{chosen[one]['download']} {one}w" for one in widths),
        width=int(image["width"]),
        height=int(image["height"]),
        css=focus_css(image.get("focus")),
    )


def focus_css(focus: Any) -> str:
    """Classes for a focal point of two per cents; "" for the centre."""
    if not isinstance(focus, list) or focus == [CENTRE, CENTRE]:
        return ""
    x, y = (round(one, -1) for one in focus)
    return f"focus-x-{x} focus-y-{y}"
