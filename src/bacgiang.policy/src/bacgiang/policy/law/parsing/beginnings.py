"""Lines with which an attachment may begin, found in one pass over a text.

Where one ends is asked anew for each that follows. A text in which headings that begin
nothing are looked at again and again is no document; without an end to that its reading
would take time that grows with the square of its length.
"""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import is_bare_heading
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence


# How far below a list of forms its first form stands.
_LIST_REACH = 60
_LONGEST_REACH = 2000
# How far apart the forms in such a list stand; a form itself is longer.
_LIST_GAP = 4
LOOKS = 20
"""How often one is looked at, of all together; real documents need two or three."""
FEW = 1_000
"""Looks that any text has."""


class Beginnings:
    """Of the lines of one text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._found = [
            index
            for index in range(1, len(lines))
            if lines[index].kind is LineKind.TEXT
            and _may_begin(lines[index].text)
            and not is_bare_heading(lines[index - 1].text)
        ]
        self._again = _again(lines)
        self.left = FEW + LOOKS * len(self._found)

    def after(self, start: int) -> Iterator[int]:
        """Indexes below the line ``start``, as long as there are looks left."""
        for place in range(bisect_right(self._found, start), len(self._found)):
            if self.left <= 0:
                return
            self.left -= 1
            yield self._found[place]

    def is_listed(self, index: int) -> bool:
        """Tell whether a heading only stands in a list of forms: it comes again."""
        if index not in self._again or self.has_motto_below(index):
            return False
        above = self._lines[max(0, index - _LIST_GAP) : index]
        near = (*above, *self._lines[index + 1 : index + 1 + _LIST_GAP])
        listed = any(headlines.is_form_heading(line.text) for line in near)
        return self._again[index] < index + (_LONGEST_REACH if listed else _LIST_REACH)

    def has_motto_below(self, index: int) -> bool:
        """Tell whether a form begins: it has the head of a paper of its own."""
        below = self._lines[index : index + 5]
        return any(headlines.is_motto(line.text) for line in below)


def _may_begin(text: str) -> bool:
    return (
        headlines.is_issued_with(text)
        or headlines.is_appendix_heading(text)
        or headlines.is_form_heading(text)
        or (headlines.is_regulation_heading(text) and is_capitals(text))
    )


def _again(lines: Sequence[Line]) -> dict[int, int]:
    """By index of a line, that of the next one with its words."""
    found: dict[int, int] = {}
    below: dict[str, int] = {}
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if text in below:
            found[index] = below[text]
        below[text] = index
    return found
