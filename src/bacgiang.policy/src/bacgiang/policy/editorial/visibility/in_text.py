"""Links and pictures in a text tell nothing of an item that its reader may not see.

The stock filter finds what a text names, by UID or by path, without asking who reads,
and writes its address, title and description into the page.
"""

from ...base.written_markup import inner_markup
from ...base.written_markup import read_markup
from ...base.written_markup import written_markup
from ..items import IEditorialItem
from .seen import may_see
from Acquisition import aq_acquire
from Acquisition import aq_chain
from functools import cache
from functools import cached_property
from plone.base.utils import safe_text
from plone.dexterity.content import DexterityContent
from plone.outputfilters.filters.resolveuid_and_caption import (
    ResolveUIDAndCaptionFilter,
)
import re
from typing import Any


LEADING = {"href": ("a", "area"), "src": ("source", "iframe", "audio", "video")}
MOST_STEPS = 40
"""Names in the address of a picture; each is looked for, and acquired, one by one."""
_ELSEWHERE = ("mailto:", "mailto<", "tel:", "#")

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
    """What the stock filter does; what is hidden stays as it was written.

    A picture without a scale leads to the picture as it was uploaded. The stock filter
    takes seconds for thousands of small elements, for each reader, and looks for each
    address anew: here lxml reads the text, and Plone's part is to find what is named
    and to draw captions.
    """

    def __call__(self, data: str) -> str | None:
        tree = read_markup(data) if is_read(data) else None
        if tree is None:
            return None
        for name, kinds in LEADING.items():
            for element in tree.iter(*kinds):
                address = element.get(name)
                if address and not address.startswith(_ELSEWHERE):
                    element.set(name, self._address(address))
        for element in tree.iter("source", "img"):
            if element.get("srcset"):
                element.set("srcset", self._set(element.get("srcset")))
        for element in [*tree.iter("picture"), *tree.iter("img")]:
            if _is_captioned(element):
                self._caption(element)
        for image in tree.iter("img"):
            self._show(image)
        return inner_markup(tree)

    @cached_property
    def _address(self) -> Any:
        return cache(self._render_resolveuid)

    @cached_property
    def _image(self) -> Any:
        return cache(self.resolve_image)

    def _set(self, addresses: str) -> str:
        each = [one.split() for one in addresses.split(",") if one.strip()]
        return ",".join(" ".join((self._image(at)[2], *size)) for at, *size in each)

    def _show(self, image: Any) -> None:
        if not image.get("src"):
            return
        found, whole, address, _ = self._image(image.get("src"))
        image.set("src", address)
        told = {}
        if found and hasattr(found, "width"):
            told = {"width": str(found.width), "height": str(found.height)}
        if whole is not None:
            image.set("alt", image.get("alt") or "")
            told["title"] = safe_text(aq_acquire(whole, "Title")())
        for name, value in told.items():
            if name not in image.attrib:
                image.set(name, value)

    def _caption(self, element: Any) -> None:
        """Let the stock filter draw it alone, within a link where it stands in one."""
        tail, element.tail = element.tail or "", None
        is_link = any(True for _ in element.iterancestors("a"))
        markup = written_markup(element)
        drawn = super().__call__(f"<a>{markup}</a>" if is_link else markup)
        tree = read_markup(drawn)
        if is_link and tree is not None and len(tree):
            tree = tree[0]
        new = list(tree if tree is not None else ()) or [element]
        new[-1].tail = (new[-1].tail or "") + tail
        around = element.getparent()
        at = around.index(element)
        around[at : at + 1] = new

    def resolve_link(self, href: str) -> tuple[Any, str, str]:
        obj, subpath, appendix = super().resolve_link(href)
        if _is_hidden(obj):
            return (None, href.removesuffix(appendix), appendix)
        return (obj, subpath, appendix)

    def resolve_image(self, src: str) -> tuple[Any, Any, str, str]:
        if src.count("/") > MOST_STEPS:
            return None, None, src, ""
        image, fullimage, address, description = super().resolve_image(src)
        if _is_hidden(image) or _is_hidden(fullimage):
            return None, None, src, ""
        if fullimage is not None and image is not fullimage and ORIGINAL.search(src):
            address = f"{fullimage.absolute_url()}/@@images/image"
        return image, fullimage, address, description


def _is_captioned(element: Any) -> bool:
    """Of a picture with variants the stock filter takes the classes of its image."""
    is_one = "captioned" in (element.get("class") or "").split()
    if element.tag == "img" or not is_one:
        return is_one
    image = element.find(".//img")
    return image is not None and bool(image.get("class"))


def _is_hidden(obj: DexterityContent) -> bool:
    """Whether it is, or stands in, an item that the reader may not see."""
    return any(
        IEditorialItem.providedBy(parent) and not may_see(parent)
        for parent in aq_chain(obj)
    )
