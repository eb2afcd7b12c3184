"""Text out of Akoma Ntoso: blocks, their spans, and the characters XML cannot hold."""

from bacgiang.policy.law.akn.characters import marked_character
from bacgiang.policy.law.akn.names import KINDS_BY_CLASS
from bacgiang.policy.law.akn.names import PREFIX
from bacgiang.policy.law.akn.names import SPAN_KINDS
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterator
from lxml import etree


class AknError(ValueError):
    """XML that is no document this project can read; the message says why."""


_CONTAINERS = frozenset(
    tag(name) for name in ("citations", "citation", "formula", "table", "tr", "td")
)


def read_blocks(element: etree._Element | None) -> tuple[Block, ...]:
    """Return the blocks in an element, in order; none of an element that is not there.

    Raises AknError at an element that is no block.
    """
    return tuple(_blocks(element, BlockKind.PARAGRAPH)) if element is not None else ()


def _blocks(parent: etree._Element, kind: BlockKind) -> Iterator[Block]:
    for element in parent:
        if element.tag in _CONTAINERS:
            row = element.tag == tag("table")
            yield from _blocks(element, BlockKind.TABLE_ROW if row else kind)
        elif element.tag == tag("p"):
            yield from _paragraph(element, kind)
        else:
            raise AknError(f"A text holds {_name(element)}, which is no block.")


def _paragraph(element: etree._Element, kind: BlockKind) -> Iterator[Block]:
    mod = element.find(tag("mod"))
    if mod is not None:
        for quote in mod.iterfind(tag("quotedStructure")):
            yield from _blocks(quote, BlockKind.QUOTED)
        return
    own = KINDS_BY_CLASS.get(element.get("class", ""), kind)
    text, spans = _inline(element)
    yield Block(text, own, tuple(spans))


def _inline(element: etree._Element) -> tuple[str, list[Span]]:
    text, spans = element.text or "", []
    for child in element:
        start = len(text)
        text += plain_text(child)
        kind = SPAN_KINDS.get((_name(child), child.get("name")))
        if kind:
            value = child.get("date" if kind is SpanKind.DATE else "title", "")
            spans.append(Span(kind, start, len(text), value))
        text += child.tail or ""
    return text, spans


def plain_text(element: etree._Element | None) -> str:
    """Return all text of an element, marked characters in their places."""
    if element is None:
        return ""
    try:
        own = marked_character(element) if element.tag == tag("marker") else ""
    except ValueError as error:
        raise AknError(str(error)) from error
    parts = [own, element.text or ""]
    for child in element:
        parts += [plain_text(child), child.tail or ""]
    return "".join(parts)


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(PREFIX)
