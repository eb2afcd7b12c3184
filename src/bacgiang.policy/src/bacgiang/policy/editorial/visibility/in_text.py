"""Links and pictures in a text tell nothing of an item that its reader may not see.

The stock filter finds what a text names, by UID or by path, without asking who reads,
and writes its address, title and description into the page.
"""

from ..items import IEditorialItem
from .seen import may_see
from Acquisition import aq_chain
from plone.outputfilters.filters.resolveuid_and_caption import (
    ResolveUIDAndCaptionFilter,
)
from typing import Any


class SeenLinksAndPictures(ResolveUIDAndCaptionFilter):
    """The stock filter; what is hidden stays as it was written."""

    def resolve_link(self, href: str) -> tuple[Any, str, str]:
        obj, subpath, appendix = super().resolve_link(href)
        if _is_hidden(obj):
            return None, href.removesuffix(appendix), appendix
        return obj, subpath, appendix

    def resolve_image(self, src: str) -> tuple[Any, Any, str, str]:
        image, fullimage, address, description = super().resolve_image(src)
        if _is_hidden(image) or _is_hidden(fullimage):
            return None, None, src, ""
        return image, fullimage, address, description


def _is_hidden(obj: Any) -> bool:
    """Whether it is, or stands in, an item that the reader may not see."""
    return any(
        IEditorialItem.providedBy(parent) and not may_see(parent)
        for parent in aq_chain(obj)
    )
