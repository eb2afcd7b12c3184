"""A text without articles, cut so that each paragraph can be commented."""

from ...law.identity import identify
from ...law.tree import Block
from ...law.tree import BlockKind
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Part
from ...law.tree import Provision
from ...law.tree import walk
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar


AnyPart = TypeVar("AnyPart", bound=Part)


def by_paragraph(text: LegalText) -> LegalText:
    """The text with every paragraph that has no number as a provision of its own.

    A text with articles comes back as it is. A table stays one provision. Identities
    are given anew.
    """
    parts = (text, *text.attachments)
    if any(one.level is Level.ARTICLE for part in parts for one in walk(part.body)):
        return text
    text = _with_body(text)
    attachments = tuple(_cut(one, one.eid) for one in text.attachments)
    return replace(_cut(text, ""), attachments=attachments)


def _with_body(text: LegalText) -> LegalText:
    """Lines that look like a head or grounds are the text where there is no other."""
    if text.body or text.attachments:
        return text
    blocks = (*text.preface, *text.preamble, *text.conclusions)
    if not blocks:
        return text
    intro = tuple(Block(one.text) for one in blocks)
    return LegalText(body=(Provision(Level.UNNUMBERED, intro=intro),))


def _cut(part: AnyPart, prefix: str) -> AnyPart:
    return replace(part, body=identify(tuple(_all(part.body)), prefix))


def _all(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    for one in provisions:
        if one.level is Level.UNNUMBERED and not one.children:
            yield from _paragraphs(one)
        else:
            yield replace(one, children=tuple(_all(one.children)))


def _paragraphs(provision: Provision) -> Iterator[Provision]:
    rows: list[Block] = []
    for block in (*provision.intro, *provision.wrap_up):
        if _belongs_to(rows, block):
            rows.append(block)
            continue
        if rows:
            yield replace(provision, intro=tuple(rows), wrap_up=())
        rows = [block]
    if rows:
        yield replace(provision, intro=tuple(rows), wrap_up=())


def _belongs_to(rows: list[Block], block: Block) -> bool:
    """Rows of a table belong together, and what a page prints to what it stands by."""
    if not rows:
        return False
    if block.kind is BlockKind.FURNITURE:
        return True
    return _is_row(block) and _is_row(rows[-1])


def _is_row(block: Block) -> bool:
    return block.kind is BlockKind.TABLE_ROW or " | " in block.text
