"""The body of an offered item as the main board reads it: its own pictures included.

Nobody outside the unit can see the pictures of an unpublished item by their addresses;
the decision page delivers them, so the text is pointed there.
"""

from ...base.written_markup import written_markup
from ..pictures.in_text import fill_words
from ..pictures.in_text import name_in
from ..pictures.in_text import pictures_in
from .item_text import raw_text
from .item_text import tree_of
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
import re
from typing import Any
from urllib.parse import quote


RESOLVE = re.compile(r"resolveuid/([0-9a-f]{32})", re.IGNORECASE)
ADDRESSES = ("src", "href")


def part_url(base: str, name: str) -> str:
    return f"{base}/part/{quote(name)}"


def offered_text(item: DexterityContent, base: str) -> str:
    """Safe HTML; `base` is the address of the decision page for the item."""
    raw = raw_text(item)
    if not raw.strip():
        return ""
    own = {IUUID(child): child.getId() for child in item.objectValues()}
    tree = tree_of(raw)
    pictures = pictures_in(item)
    fill_words(tree, lambda source: pictures.get(name_in(source, pictures) or ""))
    for element in tree.iter():
        _point_to_parts(element, own, base)
    markup = written_markup(tree)
    return RichTextValue(markup, "text/html", "text/x-html-safe").output


def _point_to_parts(element: Any, own: dict[str, str], base: str) -> None:
    element.attrib.pop("srcset", None)
    for name in ADDRESSES:
        found = RESOLVE.search(element.get(name) or "")
        if found is not None and found.group(1) in own:
            # What is delivered here has no sizes: Plone would make addresses of some.
            element.attrib.pop("data-picturevariant", None)
            element.set(name, part_url(base, own[found.group(1)]))
