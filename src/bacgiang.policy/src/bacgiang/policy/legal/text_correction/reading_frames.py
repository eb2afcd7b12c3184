"""What an editor wrote for a head, grounds or a closing, read as blocks again.

Each line is a paragraph, and says what it says by the rules of the parser: number, day,
grounds, who signed.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.parsing.grounds import preamble_blocks
from ...law.parsing.head import head_blocks
from ...law.parsing.head import plain_blocks
from ...law.parsing.lines import read_lines
from ...law.parsing.markers import heading_marker
from ...law.parsing.signatures import closing_blocks
from ...law.tree import Block
from ...law.tree import BlockKind
from ...law.tree import LegalText
from .frames import Frame
from .frames import FrameKind
from .reading import as_paragraphs
from .reading import letters_of
from .reading import LOST
from bacgiang.policy import _


def read_frame(tree: LegalText, frame: Frame, written: str) -> tuple[Block, ...]:
    """Blocks of what was written. Raises Refused.

    Refused where it would be gone, a character would, or an article would come in:
    that has a form of its own.
    """
    text = as_paragraphs(written, FRAME_EMPTY)
    found = _read(tree, frame, text)
    if letters_of(block.text for block in found) != letters_of(text):
        raise Refused(LOST)
    known = {block.text: block for block in frame.blocks}
    if any(heading_marker(one.text) for one in found if one.text not in known):
        raise Refused(PROVISION_INSIDE)
    return tuple(_kept(known.get(block.text), block) for block in found)


def _read(tree: LegalText, frame: Frame, text: str) -> tuple[Block, ...]:
    lines = read_lines(text)
    if frame.kind is FrameKind.PREAMBLE:
        return preamble_blocks(lines, 0)
    if frame.kind is FrameKind.CONCLUSIONS:
        return closing_blocks(lines, 0)
    alone = not tree.preface and len(tree.attachments) == 1
    head = not frame.is_attached or alone
    return (head_blocks if head else plain_blocks)(lines, 0)


def _kept(old: Block | None, new: Block) -> Block:
    """A line that says the same as before, as the source knew it."""
    if old is not None and (old.spans or old.kind is not BlockKind.PARAGRAPH):
        return old
    return new


FRAME_EMPTY = Refusal(
    "text_empty",
    _(
        "refusal_correction_frame_empty",
        default="There is no text left. A head, grounds or a closing is not removed by "
        "a correction.",
    ),
    "text",
)
PROVISION_INSIDE = Refusal(
    "provision_inside",
    _(
        "refusal_correction_provision_inside",
        default="A line begins like an article or a chapter. Those have forms of their "
        "own; choose the one before it from the list and write the missing one below.",
    ),
    "text",
)
