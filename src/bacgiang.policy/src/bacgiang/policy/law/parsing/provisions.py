"""The body of a document: lines to provisions, by the headings and counts they open."""

from bacgiang.policy.law.parsing.growth import Growing
from bacgiang.policy.law.parsing.lines import begins_small
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.parsing.markers import item_markers
from bacgiang.policy.law.parsing.markers import Marker
from bacgiang.policy.law.parsing.sequence import due_item
from bacgiang.policy.law.parsing.sequence import opens_heading
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace


_RANKS = {
    Level.PART: 1,
    Level.CHAPTER: 2,
    Level.SECTION: 3,
    Level.SUBSECTION: 4,
    Level.ARTICLE: 5,
    Level.DIVISION: 6,
    Level.SUBDIVISION: 7,
    Level.PARAGRAPH: 8,
    Level.SUBPARAGRAPH: 9,
    Level.POINT: 15,
    Level.UNNUMBERED: 16,
}
_GROUPS = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
# "A." and "I." name levels by whichever stands outside, not by their own order.
_OUTLINE = (Level.DIVISION, Level.SUBDIVISION)
_MOST_HEADING_LINES = 6
_LONGEST_HEADING = 300


def read_provisions(
    lines: Sequence[Line], width: int, structured: bool = True
) -> tuple[Provision, ...]:
    """Return the provisions of a body, without identities.

    ``width`` is where a page broke the lines (0 if none did). An appendix of tables is
    not ``structured``: all its lines are text.
    """
    return _Reading(lines, width, structured).read()


@dataclass(slots=True)
class _Reading:
    lines: Sequence[Line]
    width: int
    structured: bool
    open: list[Growing] = field(default_factory=lambda: [Growing(Level.UNNUMBERED, 0)])
    outline: dict[Level, int] = field(default_factory=dict)
    last_article: int = 0
    before: Line | None = None
    furniture: list[Line] = field(default_factory=list)

    def read(self) -> tuple[Provision, ...]:
        for index, line in enumerate(self.lines):
            if line.kind is LineKind.FURNITURE:
                self.furniture.append(line)
            else:
                if not self._opens(index, line):
                    self._add_text(line)
                self.before = line
        self._keep_furniture()
        return tuple(child.finish() for child in self.open[0].children)

    def _opens(self, index: int, line: Line) -> bool:
        """Open the provision that a line begins, if it begins one."""
        if line.kind is not LineKind.TEXT or not self.structured:
            return False
        heading = heading_marker(line.text)
        if heading:
            opens = opens_heading(heading, self.before, line, self.last_article)
            if opens:
                self._open(heading, heading.level, _RANKS[heading.level], line)
            return opens
        if "|" in line.text:
            return False
        follows = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        return any(
            self._opens_item(marker, line, follows)
            for marker in item_markers(line.text)
        )

    def _opens_item(self, marker: Marker, line: Line, follows: str) -> bool:
        place = self._place(marker)
        if place is None:
            return False
        level, rank = place
        parent = next(each for each in reversed(self.open) if each.rank < rank)
        if not due_item(marker, parent, rank, self.before, follows):
            return False
        if marker.level in _OUTLINE:
            self.outline[marker.level] = rank
        self._open(marker, level, rank, line)
        return True

    def _place(self, marker: Marker) -> tuple[Level, int] | None:
        """Return level and rank of an item, None where it can stand nowhere."""
        if marker.level in _OUTLINE:
            return self._outline_place(marker.level)
        if marker.level is Level.SUBPARAGRAPH:
            return self._dotted_place(marker)
        return marker.level, _RANKS[marker.level]

    def _outline_place(self, style: Level) -> tuple[Level, int]:
        other = next(each for each in _OUTLINE if each is not style)
        inside = any(
            each.marker and each.marker.level is other and each.rank == 6
            for each in self.open
        )
        rank = 7 if inside else self.outline.get(style, 6)
        return (Level.DIVISION if rank == 6 else Level.SUBDIVISION), rank

    def _dotted_place(self, marker: Marker) -> tuple[Level, int] | None:
        """Return where "1.2" stands: below the open provision of the number 1."""
        above = marker.value.rpartition(".")[0]
        for each in reversed(self.open):
            own = each.marker.value if each.marker else ""
            if own == above and each.rank < _RANKS[Level.POINT]:
                return Level.SUBPARAGRAPH, max(each.rank + 1, 9)
        return None

    def _open(self, marker: Marker, level: Level, rank: int, line: Line) -> None:
        self._keep_furniture()
        while self.open[-1].rank >= rank:
            self.open.pop()
        grown = Growing(level, rank, marker)
        self.open[-1].adopt(grown)
        self.open.append(grown)
        if level is Level.ARTICLE:
            self.last_article = marker.order
        if not marker.rest:
            return
        if level in _GROUPS:
            grown.heading.append(marker.rest)
        else:
            grown.begins_on_num_line = True
            grown.add(replace(line, text=marker.rest), self.width, [])
        grown.last_line = line

    def _add_text(self, line: Line) -> None:
        holder = self._text_holder()
        if self._continues_heading(holder, line):
            holder.heading.append(line.text)
            holder.last_line = line
        else:
            holder.add(line, self.width, self._take_furniture())

    def _continues_heading(self, holder: Growing, line: Line) -> bool:
        """Tell whether a line is the heading of a chapter, or more of it."""
        if holder.level not in _GROUPS or holder.blocks or self.furniture:
            return False
        if line.kind is not LineKind.TEXT or len(line.text) > _LONGEST_HEADING:
            return False
        if not holder.heading:
            return line.text[-1] not in ";:" and line.text[0] not in "-+"
        last = holder.heading[-1]
        if len(holder.heading) >= _MOST_HEADING_LINES or is_finished(last):
            return False
        return begins_small(line.text) or (is_capitals(last) and is_capitals(line.text))

    def _text_holder(self) -> Growing:
        """Return what text goes to: the newest provision, or one without a number."""
        if len(self.open) == 1:
            grown = Growing(Level.UNNUMBERED, _RANKS[Level.UNNUMBERED])
            self.open[0].adopt(grown)
            self.open.append(grown)
        return self.open[-1]

    def _keep_furniture(self) -> None:
        if self.furniture:
            self._text_holder().add_furniture(self._take_furniture())

    def _take_furniture(self) -> list[Line]:
        taken, self.furniture = self.furniture, []
        return taken
