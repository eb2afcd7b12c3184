"""The links and pictures of an item, with the words that lead there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from lxml.etree import ParserError
from lxml.html import fromstring
from plone.app.contenttypes.interfaces import ILink
from plone.app.textfield.interfaces import IRichText
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from zope.schema import getFieldsInOrder


MOST = 300
LONGEST = 2000


@dataclass(frozen=True)
class Link:
    """`words` are what a reader clicks, or what stands for a picture."""

    address: str
    words: str


def links_of(item: DexterityContent) -> list[Link]:
    """Each address once, in the order of the text, at most `MOST`."""
    found = {one.address: one for one in islice(_links(item), MOST)}
    return [one for one in found.values() if 0 < len(one.address) <= LONGEST]


def _links(item: DexterityContent) -> Iterator[Link]:
    if ILink.providedBy(item):
        yield Link((item.remoteUrl or "").replace("${portal_url}", ""), item.Title())
    for schema in iterSchemata(item):
        for name, field in getFieldsInOrder(schema):
            value = getattr(item, name, None) if IRichText.providedBy(field) else None
            yield from _of_markup(getattr(value, "raw", None) or "")


def _of_markup(raw: str) -> Iterator[Link]:
    try:
        tree = fromstring(f"<div>{raw}</div>")
    except (ParserError, ValueError):
        return
    for element in tree.iter("a", "img"):
        address = element.get("href" if element.tag == "a" else "src") or ""
        text = "".join(map(str, element.itertext()))
        words = " ".join(text.split()) or element.get("alt") or ""
        yield Link(address.strip(), words[:200])
