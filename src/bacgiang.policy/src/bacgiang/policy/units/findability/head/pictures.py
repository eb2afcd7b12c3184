"""The picture that stands for an item, from what the catalog keeps of it."""

from ....base.asked import asked
from ....base.asked import catalog_of_site
from ....base.entries.pictures import kept_image
from ....base.page_facts import Picture
from functools import partial
from plone.dexterity.content import DexterityContent
from typing import Any
from typing import NamedTuple


SCALE = "great"


def picture_of(item: DexterityContent) -> Picture | None:
    """The lead picture in a size for sharing, None without one.

    The catalog knows the scale's address: making one here would write.
    """
    catalog = catalog_of_site()
    path = "/".join(item.getPhysicalPath())
    kept = asked(catalog, partial(_kept_of, path))
    if kept is None:
        return None
    return Picture(
        address=f"{item.absolute_url()}/{kept.place}",
        width=kept.width,
        height=kept.height,
        media_type=kept.media_type,
        alt=getattr(item, "image_caption", None) or item.Title(),
    )


class _Kept(NamedTuple):
    """What the catalog keeps of a scale; sizes in px."""

    place: str
    width: int
    height: int
    media_type: str


def _kept_of(path: str, catalog: Any) -> _Kept | None:
    image = kept_image(path, catalog)
    if image is None:
        return None
    scales = image.get("scales") or {}
    chosen = scales.get(SCALE) or scales.get("large") or image
    return _Kept(
        str(chosen["download"]),
        int(chosen["width"]),
        int(chosen["height"]),
        str(image.get("content-type") or ""),
    )
