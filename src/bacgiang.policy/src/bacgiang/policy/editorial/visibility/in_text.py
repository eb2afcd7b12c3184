"""Links and pictures in a text tell nothing of an item that its reader may not see.

The stock filter finds what a text names, by UID or by path, without asking who reads,
and writes its address, title and description into the page.
"""

from ..items import IEditorialItem
from .seen import may_see
from Acquisition import aq_chain
from plone.dexterity.content import DexterityContent
from plone.outputfilters.filters.resolveuid_and_caption import (
    ResolveUIDAndCaptionFilter,
)
import re
from typing import Any


ORIGINAL = re.compile(r"(?:resolveuid/[0-9a-f]{32}/?|@@images/image)(?=$|[?#])", re.I)
"""A picture as it was uploaded. The stock filter names a scale of width 0 for it, which
is not made when it is asked for."""


_READ = re.compile(
    r"/>|resolveuid|<(?:area|source|img|iframe|audio|video|picture)\b", re.I
)
_LINK = re.compile(r"<a\b[^<>]*+", re.I)
_LEADS_WITHIN = re.compile(
    r"href\s*+=\s*+[\"']?+(?!#|https?:|mailto:|tel:)", re.IGNORECASE
)


def is_read(markup: str) -> bool:
    """Whether the stock filter finds anything in a text: pictures and their like, and
    addresses beside those of other hosts and of places in the text itself.
    """
    links = (one[0] for one in _LINK.finditer(markup))
    return bool(_READ.search(markup) or any(map(_LEADS_WITHIN.search, links)))


class SeenLinksAndPictures(ResolveUIDAndCaptionFilter):
    """The stock filter; what is hidden stays as it was written.

    A picture without a scale leads to the picture as it was uploaded. A text without
    either is not read: thousands of small elements take seconds, for each reader.
    """

    def __call__(self, data: str) -> str | None:
        if not is_read(data):
            return None
        filtered: str = super().__call__(data)
        return filtered

    def resolve_link(self, href: str) -> tuple[Any, str, str]:
        obj, subpath, appendix = super().resolve_link(href)
        if _is_hidden(obj):
            return (None, href.removesuffix(appendix), appendix)
        return (obj, subpath, appendix)

    def resolve_image(self, src: str) -> tuple[Any, Any, str, str]:
        image, fullimage, address, description = super().resolve_image(src)
        if _is_hidden(image) or _is_hidden(fullimage):
            return None, None, src, ""
        if fullimage is not None and image is not fullimage and ORIGINAL.search(src):
            address = f"{fullimage.absolute_url()}/@@images/image"
        return image, fullimage, address, description


def _is_hidden(obj: DexterityContent) -> bool:
    """Whether it is, or stands in, an item that the reader may not see."""
    return any(
        IEditorialItem.providedBy(parent) and not may_see(parent)
        for parent in aq_chain(obj)
    )
