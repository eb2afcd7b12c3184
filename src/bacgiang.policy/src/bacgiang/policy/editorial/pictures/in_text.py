"""The pictures that a text shows."""

from ..closed import is_closed
from .behavior import words_of
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from lxml import html
from lxml.etree import ParserError
from plone import api
from plone.app.contenttypes.interfaces import IImage
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
import re
from typing import Any


RESOLVED = re.compile(r"resolveuid/([0-9a-f]{32})")


def pictures_in(item: DexterityContent) -> dict[str, Any]:
    """The pictures that stand in an item, by UID and by id; without what a secret has
    closed since, of which nothing is told.
    """
    found = {}
    for child in item.objectValues():
        if IImage.providedBy(child) and not is_closed(child):
            found[IUUID(child)] = found[child.getId()] = child
    return found


def name_in(source: str, pictures: Mapping[str, Any]) -> str | None:
    """The UID or id under which `pictures` has what `source` shows."""
    resolved = RESOLVED.search(source)
    if resolved is not None:
        return resolved[1] if resolved[1] in pictures else None
    return next(
        (one for one in source.split("?")[0].split("/") if one in pictures), None
    )


def seen_at(source: str) -> Any | None:
    """The picture, wherever it stands, that `source` names by its UID; None for whoever
    may not see it.
    """
    resolved = RESOLVED.search(source)
    if resolved is None:
        return None
    # Asked for with restrictions it would be refused, and the whole text with it.
    picture = uuidToObject(resolved[1], unrestricted=True)
    is_seen = IImage.providedBy(picture) and api.user.has_permission(
        "View", obj=picture
    )
    return picture if is_seen else None


def fill_words(root: Any, find: Callable[[str], Any | None] = seen_at) -> None:
    """Give pictures without words in a text those that were said of them as such."""
    for image in root.iter("img"):
        if not (image.get("alt") or "").strip():
            image.set("alt", words_of(find(image.get("src") or "")))


def shown_in(item: DexterityContent) -> Iterator[tuple[str, str]]:
    """Source and alternative text of each picture in the item's text."""
    text = getattr(item, "text", None)
    raw = getattr(text, "raw", None) or ""
    if "<img" not in raw:
        return
    try:
        root = html.fragment_fromstring(raw, create_parent="div")
    except ParserError:
        return
    for image in root.iter("img"):
        yield image.get("src") or "", (image.get("alt") or "").strip()
