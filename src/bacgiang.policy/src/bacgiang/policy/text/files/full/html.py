"""Text of HTML, in blocks: what stands alone in a paragraph or cell is alone here."""

from bacgiang.policy.text.files import html_tree
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree


_SKIPPED = frozenset(("script", "style"))
_CELLS = frozenset(("td", "th"))
_SHOWN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "value")


def html_blocks(html: str, source: str = "") -> Iterator[Block]:
    """Yield the blocks of HTML, a document or a fragment such as a rich text field.

    Scripts and styles are left out; text that the page hides, and what attributes show
    (``alt``, ``title``), counts. Raises ``Unreadable`` for HTML nested too deep to
    read as a whole.
    """
    tree = html_tree.parse_html(html)
    if tree.root is not None:
        yield from _Walk(source).blocks(tree.root)
    if not tree.whole:
        raise Unreadable(Fault.HOSTILE)


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
        is_block = name not in html_tree.INLINE
        inner = PlaceKind.TABLE_CELL if name in _CELLS else kind
        if is_block:
            yield from self._flush(kind)
        yield from self._attributes(element)
        kept = kept or name in html_tree.KEEPS_SPACE
        capitals = capitals or html_tree.is_in_capitals(element)
        self._add(element.text, kept, capitals)
        for child in element.iterchildren(etree.Element):
            yield from self._visit(child, inner, kept, capitals)
            self._add(child.tail, kept, capitals)
        if is_block:
            yield from self._flush(inner)

    def _add(self, text: str | None, kept: bool, capitals: bool) -> None:
        if text:
            text = text if kept else html_tree.collapse_space(text)
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
