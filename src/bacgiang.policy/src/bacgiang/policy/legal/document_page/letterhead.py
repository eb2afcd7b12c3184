"""Where the lines of a head and of a signature stand: at the left or the right.

Decree 30/2020/NĐ-CP, appendix I: the agency and the number stand at the left, motto,
place and date at the right; recipients at the left, who signs at the right.
"""

from ...law.tree import Block
from ...law.tree import BlockKind
from ...law.tree import SpanKind
from ...text.folding import fold
from collections.abc import Callable
from collections.abc import Iterable
from enum import StrEnum
import re


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


_SIDES = {
    SpanKind.ISSUER: Side.LEFT,
    SpanKind.NUMBER: Side.LEFT,
    SpanKind.PLACE: Side.RIGHT,
    SpanKind.DATE: Side.RIGHT,
    SpanKind.SIGNING_AUTHORITY: Side.RIGHT,
    SpanKind.SIGNER_ROLE: Side.RIGHT,
    SpanKind.SIGNER: Side.RIGHT,
}
_SIGNING = frozenset(
    {SpanKind.SIGNING_AUTHORITY, SpanKind.SIGNER_ROLE, SpanKind.SIGNER}
)
_SUBJECT = frozenset({SpanKind.TYPE, SpanKind.TITLE})
_MOTTO = re.compile(
    r"cong hoa xa hoi|viet nam dan chu|\bdoc lap\W+(?:tu do|thong)|dang cong san"
)


Lines = list[tuple[str, str]]
"""Text and class; a rule of hyphens is drawn as one."""

STRONG = "legal-strong"
RULE = "legal-rule"
_RULE = re.compile(r"[\W_]+")


def head(blocks: tuple[Block, ...]) -> tuple[Lines, Lines, tuple[Block, ...]]:
    """Lines at the left, lines at the right, and the blocks below the head.

    Without lines where the blocks do not begin with both: the text is left as it is.
    """
    until = _first(blocks, lambda one: bool(_kinds(one) & _SUBJECT))
    left, right = _parted(blocks[:until])
    return (left, right, blocks[until:]) if left and right else ([], [], blocks)


def signature(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], Lines, Lines]:
    """The blocks above recipients and signature, recipients, and what is signed."""
    until = _first(blocks, lambda one: _is_recipient(one) or _signs(one))
    left, right = _parted(blocks[until:])
    return (blocks[:until], left, right) if right else (blocks, [], [])


def _first(blocks: tuple[Block, ...], fits: Callable[[Block], bool]) -> int:
    places = (place for place, one in enumerate(blocks) if fits(one))
    return next(places, len(blocks))


def _parted(blocks: Iterable[Block]) -> tuple[Lines, Lines]:
    """A line that says nothing of itself stands below the one before it."""
    lines: dict[Side, Lines] = {Side.LEFT: [], Side.RIGHT: []}
    side = Side.LEFT
    for block in blocks:
        cut = _cut(block)
        if cut:
            lines[Side.LEFT].append((block.text[:cut].strip(), STRONG))
        side = Side.RIGHT if cut else _side_of(block, side)
        lines[side].append((block.text[cut:].strip(), _class(block)))
    return lines[Side.LEFT], lines[Side.RIGHT]


def _class(block: Block) -> str:
    if _RULE.fullmatch(block.text):
        return RULE
    return STRONG if SpanKind.ISSUER in _kinds(block) or _motto(block) else ""


def _cut(block: Block) -> int:
    """Where the right begins in a line that holds both sides; 0 for other lines."""
    sides = {_SIDES.get(kind) for kind in _kinds(block)}
    if Side.LEFT not in sides:
        return 0
    starts = [one.start for one in block.spans if _SIDES.get(one.kind) is Side.RIGHT]
    motto = _motto(block)
    starts += [motto.start()] if motto else []
    return min(starts, default=0)


def _side_of(block: Block, before: Side) -> Side:
    said = {_SIDES[kind] for kind in _kinds(block) if kind in _SIDES}
    if said:
        return Side.LEFT if Side.LEFT in said else Side.RIGHT
    if _is_recipient(block):
        return Side.LEFT
    return Side.RIGHT if _motto(block) else before


def _motto(block: Block) -> re.Match[str] | None:
    folded = fold(block.text)
    return _MOTTO.search(folded) if len(folded) == len(block.text) else None


def _is_recipient(block: Block) -> bool:
    return block.kind is BlockKind.RECIPIENT


def _signs(block: Block) -> bool:
    return bool(_kinds(block) & _SIGNING)


def _kinds(block: Block) -> set[SpanKind]:
    return {span.kind for span in block.spans}
