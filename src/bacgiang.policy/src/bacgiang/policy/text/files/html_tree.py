"""HTML as a tree, and which of its elements stand on lines of their own."""

from dataclasses import dataclass
from lxml import etree
import re


_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|\?xml.{0,600}<html|html|head|body"
    r"|meta|title|table|div|p|h[1-6]|ul|ol|span|article|section|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark "
    "nobr q s samp small span strike strong sub sup time tt u var wbr"
)

INLINE = frozenset(_INLINE_TAGS.split())
"""Names of elements that do not begin a line."""

KEEPS_SPACE = frozenset(("pre", "textarea"))
"""Names of elements whose spaces and line breaks are shown."""

_LAYOUT_SPACE = re.compile(r"[ \t\r\n]+")
_CAPITALS = re.compile(r"text-transform\s*:\s*uppercase", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Tell whether text begins as HTML does, a fragment included."""
    return _HTML.match(text) is not None


@dataclass(frozen=True, slots=True)
class HtmlTree:
    """``root`` is None where there is nothing; ``whole`` is false for HTML nested so
    deep that the rest was not read.
    """

    root: etree._Element | None
    whole: bool = True


def parse_html(html: str) -> HtmlTree:
    """Parse a document or a fragment."""
    if not html.strip():
        return HtmlTree(None)
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    errors = [error.type_name for error in parser.error_log]
    return HtmlTree(root, "ERR_RESOURCE_LIMIT" not in errors)


def collapse_space(text: str) -> str:
    """Return text with layout in the source, spaces and breaks, made single spaces."""
    return _LAYOUT_SPACE.sub(" ", text)


def is_in_capitals(element: etree._Element) -> bool:
    """Tell whether the style of an element shows its text in capitals."""
    return _CAPITALS.search(element.get("style") or "") is not None
