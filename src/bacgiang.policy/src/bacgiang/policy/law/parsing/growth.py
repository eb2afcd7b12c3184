"""A provision while its lines are being read."""

from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.lines import runs_on
from bacgiang.policy.law.parsing.markers import Marker
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from dataclasses import dataclass
from dataclasses import field
import re


BLOCK_KINDS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.TABLE_ROW: BlockKind.TABLE_ROW,
    LineKind.FURNITURE: BlockKind.FURNITURE,
    LineKind.QUOTED: BlockKind.QUOTED,
    LineKind.CONTENTS: BlockKind.CONTENTS,
}
_LONGEST_HEADING = 400
_LONGEST_FINISHED_HEADING = 90
# An article whose one sentence rules something has no heading, however short it is.
_RULES = re.compile(
    r"\bnày (?:có|sẽ|áp dụng|quy định|được|thay|gồm|bãi)|hiệu lực (?:thi hành )?kể từ|"
    r"chịu trách nhiệm|ban hành kèm|[^\W\d_]+ quyết định này\b|\./",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Growing:
    """A provision whose text and children are still being added.

    ``rank`` is how deep it stands: what opens with a smaller rank closes it.
    ``heading`` holds the lines of a heading that stands by itself, under its number.
    """

    level: Level
    rank: int
    marker: Marker | None = None
    heading: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    children: list["Growing"] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    last_line: Line | None = None
    begins_on_num_line: bool = False
    by_rank: dict[int, tuple[int, "Growing"]] = field(default_factory=dict)
    """Of each rank, how many children, and the last: not looked for at each line."""

    def adopt(self, child: "Growing") -> None:
        self.children.append(child)
        count = self.by_rank.get(child.rank, (0, child))[0]
        self.by_rank[child.rank] = (count + 1, child)

    def add(self, line: Line, width: int, furniture: list[Line]) -> None:
        """Add a line of text, as a new block or as the rest of the last one."""
        last = self.last_line
        if last and self.blocks and runs_on(last, line, width):
            self._extend(line, furniture)
        else:
            self.add_furniture(furniture)
            self.blocks.append(Block(line.text, BLOCK_KINDS[line.kind]))
        self.last_line = line

    def add_furniture(self, furniture: list[Line]) -> None:
        """Add a page's own lines, as blocks between others."""
        self.blocks += [Block(each.text, BlockKind.FURNITURE) for each in furniture]

    def _extend(self, line: Line, furniture: list[Line]) -> None:
        block = self.blocks[-1]
        text, spans = block.text, list(block.spans)
        for each in furniture:
            end = len(text) + 1 + len(each.text)
            spans.append(Span(SpanKind.FURNITURE, len(text) + 1, end))
            text = f"{text} {each.text}"
        self.blocks[-1] = Block(f"{text} {line.text}", block.kind, tuple(spans))

    def finish(self) -> Provision:
        """Return the provision, its own heading told from its text."""
        num = self.marker.num if self.marker else ""
        heading, blocks = " ".join(self.heading), list(self.blocks)
        if not heading and self._has_heading():
            heading = blocks.pop(0).text
        self._release_wrap_up()
        children = tuple(child.finish() for child in self.children)
        return Provision(
            self.level, num, heading, tuple(blocks), children, tuple(self.after)
        )

    def _has_heading(self) -> bool:
        """Tell whether the text beside the number is a heading, not a rule."""
        if not self.begins_on_num_line or not self.blocks:
            return False
        first = self.blocks[0]
        if first.spans or first.kind is not BlockKind.PARAGRAPH:
            return False
        if len(self.blocks) == 1 and not self.children:
            return False
        if self.level in (Level.DIVISION, Level.SUBDIVISION):
            return len(first.text) <= _LONGEST_HEADING and first.text[-1] not in ".;"
        if not is_finished(first.text):
            return len(first.text) <= _LONGEST_HEADING
        # A sentence beside the number of a clause or point is a rule of it.
        is_clause = self.level in (Level.PARAGRAPH, Level.POINT)
        short = len(first.text) <= _LONGEST_FINISHED_HEADING and first.text[-1] == "."
        return short and not is_clause and not _RULES.search(first.text)

    def _release_wrap_up(self) -> None:
        """Give text after the last of several short points to what holds the points.

        Points that are one paragraph each show that what follows the last, in a
        paragraph of its own and after a full stop, closes the whole list.
        """
        points = self.children
        if len(points) < 2 or any(each.level is not Level.POINT for each in points):
            return
        *others, last = points
        if last.children or any(len(each.blocks) > 1 for each in others):
            return
        plain = all(each.kind is BlockKind.PARAGRAPH for each in last.blocks)
        ended = last.blocks and last.blocks[0].text[-1] in ".;/"
        dashed = any(each.text[0] in "-+–•*" for each in last.blocks[1:])
        # What goes on with another point does not close the list.
        closes = bool(last.blocks) and last.blocks[-1].text[-1] != ";"
        if plain and ended and closes and not dashed:
            self.after, last.blocks = last.blocks[1:] + self.after, last.blocks[:1]
