"""Text of HTML, in blocks: what stands alone in a paragraph or cell is alone here."""

from bacgiang.policy.editorial.secrecy.blocks import Block
from bacgiang.policy.editorial.secrecy.blocks import Place
from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from bacgiang.policy.editorial.secrecy.reading import Unreadable
from bacgiang.policy.editorial.secrecy.xml_names import local_name
from collections.abc import Iterator
from lxml import etree
import re


_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|\?xml.{0,600}<html|html|head|body"
    r"|meta|title|table|div|p|h[1-6]|ul|ol|span|article|section|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_SKIPPED = frozenset(("script", "style"))
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark "
    "nobr q s samp small span strike strong sub sup time tt u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_CELLS = frozenset(("td", "th"))
_SHOWN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "value")
_LAYOUT_SPACE = re.compile(r"[ \t\r\n]+")
_CAPITALS = re.compile(r"text-transform\s*:\s*uppercase", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Tell whether text begins as HTML does, a fragment included."""
    return _HTML.match(text) is not None


def html_blocks(html: str, source: str = "") -> Iterator[Block]:
    """Yield the blocks of HTML, a document or a fragment such as a rich text field.

    Scripts and styles are left out; text that the page hides, and what attributes show
    (``alt``, ``title``), counts. Raises ``Unreadable`` for HTML nested too deep to
    read as a whole.
    """
    if not html.strip():
        return
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    if root is not None:
        yield from _Walk(source).blocks(root)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Unreadable(ProblemKind.HOSTILE)


class _Walk:
    """One walk through a tree, which gathers inline text until a block ends."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._number = 0
        self._pieces: list[str] = []

    def blocks(self, root: etree._Element) -> Iterator[Block]:
        yield from self._visit(root, PlaceKind.PARAGRAPH, False, False)
        yield from self._flush(PlaceKind.PARAGRAPH)

    def _visit(
        self, element: etree._Element, kind: PlaceKind, kept: bool, capitals: bool
    ) -> Iterator[Block]:
        name = local_name(element)
        if name in _SKIPPED:
            return
        if name == "br":
            self._pieces.append("\n")
            return
        is_block = name not in _INLINE
        inner = PlaceKind.TABLE_CELL if name in _CELLS else kind
        if is_block:
            yield from self._flush(kind)
        yield from self._attributes(element)
        kept = kept or name in ("pre", "textarea")
        capitals = capitals or bool(_CAPITALS.search(element.get("style") or ""))
        self._add(element.text, kept, capitals)
        for child in element.iterchildren(etree.Element):
            yield from self._visit(child, inner, kept, capitals)
            self._add(child.tail, kept, capitals)
        if is_block:
            yield from self._flush(inner)

    def _add(self, text: str | None, kept: bool, capitals: bool) -> None:
        if text:
            text = text if kept else _LAYOUT_SPACE.sub(" ", text)
            self._pieces.append(text.upper() if capitals else text)

    def _flush(self, kind: PlaceKind) -> Iterator[Block]:
        text = "".join(self._pieces)
        self._pieces.clear()
        if text.strip():
            self._number += 1
            yield Block(text, Place(kind, self._number, self._source))

    def _attributes(self, element: etree._Element) -> Iterator[Block]:
        for name in _SHOWN_ATTRIBUTES:
            text = element.get(name)
            if text and text.strip():
                place = Place(PlaceKind.DRAWING, self._number, self._source)
                yield Block(str(text), place)
