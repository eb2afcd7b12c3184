"""The output filter that looks into the attributes Plone's own filter lets pass."""

from ....base.written_markup import inner_markup
from ....base.written_markup import read_markup
from .class_names import safe_classes
from .styles import safe_style
from collections.abc import Callable
from lxml.etree import Element
from plone.dexterity.content import DexterityContent
from plone.outputfilters.interfaces import IFilter
import re
from typing import Any
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


ATTRIBUTES: dict[str, Callable[[str], str]] = {
    "class": safe_classes,
    "style": safe_style,
}
NAMED = frozenset({"a", "map"})
_CONCERNED = re.compile(r"\b(?:class|style|name)\b", re.IGNORECASE)


@implementer(IFilter)
class AttributeFilter:
    """Runs after Plone's own filters, and before the elements are looked at."""

    order = 1000

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        """Neither plays a part: the same rules hold everywhere."""

    def is_enabled(self) -> bool:
        return True

    def __call__(self, data: str) -> str | None:
        return safe_attributes(data) if _CONCERNED.search(data) else None


def safe_attributes(markup: str) -> str:
    """The markup with safe values of `class`, `style` and `name` alone."""
    tree = read_markup(markup)
    if tree is None:
        return ""
    for element in tree.iter(Element):
        _look_at(element)
    return inner_markup(tree)


def _look_at(element: Any) -> None:
    for name, make_safe in ATTRIBUTES.items():
        if safe := make_safe(element.attrib.pop(name, "")):
            element.set(name, safe)
    # Elsewhere a name shadows what scripts find in the document.
    if element.tag not in NAMED:
        element.attrib.pop("name", None)
