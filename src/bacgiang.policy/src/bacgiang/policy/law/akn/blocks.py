"""Blocks of text as elements of Akoma Ntoso."""

from bacgiang.policy.law.akn.characters import marked
from bacgiang.policy.law.akn.cited import Cited
from bacgiang.policy.law.akn.cited import Found
from bacgiang.policy.law.akn.cited import with_references
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.names import CLASSES
from bacgiang.policy.law.akn.names import SPAN_ELEMENTS
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import count
from itertools import groupby
from lxml import etree


def block_elements(
    blocks: Iterable[Block], prefix: str, found: Found
) -> Iterator[etree._Element]:
    """Yield blocks as elements; neighbours that are rows, or quoted, become one.

    ``prefix`` is the identity of what they stand in; quotes are counted in it.
    """
    return _elements(blocks, prefix, count(1), found)


def preamble_elements(
    blocks: Iterable[Block], prefix: str, found: Found
) -> Iterator[etree._Element]:
    """Yield grounds as citations, words that enact as a formula, the rest as text."""
    quotes, groups, citations = count(1), count(1), count(1)
    for kind, members in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.GROUND:
            eid = f"{prefix}__cits_{next(groups)}"
            grounds = (
                AKN.citation(
                    _paragraph(block, found), _ids(f"{eid}__cit_{next(citations)}")
                )
                for block in members
            )
            yield AKN.citations(_ids(eid), *grounds)
        elif kind is BlockKind.FORMULA:
            for block in members:
                yield AKN.formula(_paragraph(block, found), name="enacting")
        else:
            yield from _elements(members, prefix, quotes, found)


def _elements(
    blocks: Iterable[Block], prefix: str, quotes: Iterator[int], found: Found
) -> Iterator[etree._Element]:
    for kind, members in groupby(blocks, key=lambda block: block.kind):
        paragraphs = (_paragraph(block, found) for block in members)
        if kind is BlockKind.TABLE_ROW:
            # A table of one column: cells stay as the text parts them.
            yield AKN.table(*(AKN.tr(AKN.td(each)) for each in paragraphs))
        elif kind is BlockKind.QUOTED:
            eid = f"{prefix}__mod_{next(quotes)}"
            quote = AKN.quotedStructure(_ids(f"{eid}__qstr_1"), *paragraphs)
            yield AKN.p(AKN.mod(_ids(eid), quote))
        else:
            yield from paragraphs


def _paragraph(block: Block, found: Found) -> etree._Element:
    """Return a block as a paragraph, with elements for its spans and citations."""
    cited = tuple(found(block))
    content: list[str | etree._Element] = []
    position = 0
    for span in block.spans:
        content += with_references(block.text, cited, position, span.start)
        content.append(_inline(span, block.text, cited))
        position = span.end
    named = {"class": CLASSES[block.kind]} if block.kind in CLASSES else {}
    return AKN.p(named, *content, *with_references(block.text, cited, position))


def _inline(span: Span, text: str, cited: tuple[Cited, ...]) -> etree._Element:
    """A title may cite; number, place and date are those of the document itself."""
    element, name = SPAN_ELEMENTS[span.kind]
    said = {"name": name} if name else {}
    if span.value:
        said["date" if span.kind is SpanKind.DATE else "title"] = span.value
    if span.kind is SpanKind.TITLE:
        content = list(with_references(text, cited, span.start, span.end))
    else:
        content = marked(text[span.start : span.end])
    return AKN(element, said, *content)


def _ids(eid: str) -> dict[str, str]:
    return {"eId": eid, "wId": eid}
