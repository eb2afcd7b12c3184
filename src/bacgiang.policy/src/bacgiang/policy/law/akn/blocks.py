"""Blocks of text as elements of Akoma Ntoso."""

from bacgiang.policy.law.akn.characters import append_text
from bacgiang.policy.law.akn.names import CLASSES
from bacgiang.policy.law.akn.names import SPAN_ELEMENTS
from bacgiang.policy.law.akn.names import tag
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import groupby
from lxml import etree


_GROUPED = (BlockKind.TABLE_ROW, BlockKind.QUOTED)


def append_blocks(parent: etree._Element, blocks: Iterable[Block], prefix: str) -> None:
    """Add blocks to an element; neighbours that are rows, or quoted, become one.

    ``prefix`` is the identity of what they stand in; quotes are counted in it.
    """
    quotes = sum(1 for _each in parent.iter(tag("mod")))
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        members = list(group)
        if kind is BlockKind.TABLE_ROW:
            _append_table(parent, members)
        elif kind is BlockKind.QUOTED:
            quotes += 1
            _append_quote(parent, members, f"{prefix}__mod_{quotes}")
        else:
            for block in members:
                append_paragraph(parent, block)


def append_preamble(
    parent: etree._Element, blocks: Sequence[Block], prefix: str
) -> None:
    """Add grounds as citations, the words that enact as a formula, the rest as text."""
    count = groups = 0
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        members = list(group)
        if kind is BlockKind.GROUND:
            groups += 1
            eid = f"{prefix}__cits_{groups}"
            citations = etree.SubElement(parent, tag("citations"), eId=eid, wId=eid)
            for block in members:
                count += 1
                own = f"{eid}__cit_{count}"
                citation = etree.SubElement(
                    citations, tag("citation"), eId=own, wId=own
                )
                append_paragraph(citation, block)
        elif kind is BlockKind.FORMULA:
            for block in members:
                formula = etree.SubElement(parent, tag("formula"), name="enacting")
                append_paragraph(formula, block)
        else:
            append_blocks(parent, members, prefix)


def append_paragraph(parent: etree._Element, block: Block) -> None:
    """Add a block as a paragraph, with elements for its spans."""
    paragraph = etree.SubElement(parent, tag("p"))
    if block.kind in CLASSES:
        paragraph.set("class", CLASSES[block.kind])
    position = 0
    for span in block.spans:
        append_text(paragraph, block.text[position : span.start])
        append_text(_append_span(paragraph, span), block.text[span.start : span.end])
        position = span.end
    append_text(paragraph, block.text[position:])


def _append_span(parent: etree._Element, span: Span) -> etree._Element:
    element, name = SPAN_ELEMENTS[span.kind]
    inline = etree.SubElement(parent, tag(element))
    if name:
        inline.set("name", name)
    if span.value:
        inline.set("date" if span.kind is SpanKind.DATE else "title", span.value)
    return inline


def _append_table(parent: etree._Element, rows: Sequence[Block]) -> None:
    """Add rows as a table of one column: cells stay as the text parts them."""
    table = etree.SubElement(parent, tag("table"))
    for row in rows:
        cell = etree.SubElement(etree.SubElement(table, tag("tr")), tag("td"))
        append_paragraph(cell, row)


def _append_quote(parent: etree._Element, blocks: Sequence[Block], eid: str) -> None:
    holder = etree.SubElement(parent, tag("p"))
    mod = etree.SubElement(holder, tag("mod"), eId=eid, wId=eid)
    own = f"{eid}__qstr_1"
    quote = etree.SubElement(mod, tag("quotedStructure"), eId=own, wId=own)
    for block in blocks:
        append_paragraph(quote, block)
