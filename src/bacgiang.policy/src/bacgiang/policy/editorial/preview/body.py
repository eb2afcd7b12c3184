"""An item's text for the preview: safe HTML whose pictures go by the link as well."""

from ..pictures.in_text import name_in
from collections.abc import Mapping
from lxml import html
from lxml.etree import ParserError
from Products.PortalTransforms.transforms.safe_html import SafeHTML


EMBEDDED = ("iframe", "object", "embed", "video", "audio", "picture", "source")
SOURCES = ("src", "srcset", "data-linktype", "data-scale", "data-val")


def preview_html(raw: str, pictures: Mapping[str, str], base: str) -> str:
    """Scrubbed HTML of `raw`; "" where there is none.

    `pictures` leads from UID and from id to the UID of each picture in the item; their
    addresses become `base`/UID. Other pictures and links into the site are dropped.
    """
    scrubbed = SafeHTML().scrub_html(raw or "")
    try:
        root = html.fragment_fromstring(scrubbed or "", create_parent="div")
    except ParserError:
        return ""
    for embedded in list(root.iter(*EMBEDDED)):
        embedded.drop_tree()
    for image in list(root.iter("img")):
        _redirect(image, pictures, base)
    for link in root.iter("a"):
        _outward(link)
    return html.tostring(root, encoding="unicode")


def _redirect(image: html.HtmlElement, pictures: Mapping[str, str], base: str) -> None:
    name = name_in(image.get("src") or "", pictures)
    uid = pictures[name] if name is not None else None
    for name in SOURCES:
        image.attrib.pop(name, None)
    if uid is None:
        image.drop_tree()
    else:
        image.set("src", f"{base}/{uid}")


def _outward(link: html.HtmlElement) -> None:
    address = link.get("href") or ""
    if address.startswith(("https://", "http://")):
        link.set("rel", "noreferrer noopener nofollow")
    elif not address.startswith("#"):
        link.attrib.pop("href", None)
