"""The picture that stands for an item, from what the catalog keeps of it."""

from ....base.page_facts import Picture
from collections.abc import Mapping
from plone import api
from plone.dexterity.content import DexterityContent


SCALE = "great"


def picture_of(item: DexterityContent) -> Picture | None:
    """The lead picture in a size for sharing, None without one.

    The catalog knows the scale's address: making one here would write.
    """
    catalog = api.portal.get_tool("portal_catalog")
    rid = catalog.getrid("/".join(item.getPhysicalPath()))
    if rid is None:
        return None
    kept = catalog.getMetadataForRID(rid).get("image_scales")
    images = kept.get("image") if isinstance(kept, Mapping) else None
    if not images:
        return None
    image = images[0]
    scales = image.get("scales") or {}
    chosen = scales.get(SCALE) or scales.get("large") or image
    alt = getattr(item, "image_caption", None) or item.Title()
    return Picture(
        address=f"{item.absolute_url()}/{chosen['download']}",
        width=int(chosen["width"]),
        height=int(chosen["height"]),
        media_type=str(image.get("content-type") or ""),
        alt=alt,
    )
