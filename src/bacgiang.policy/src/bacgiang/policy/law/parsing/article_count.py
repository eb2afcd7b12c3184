"""Where the count of articles goes on: nothing before the next one ends the text.

A chapter may be headed by an office, an article may begin as an attachment does. What
tells them from a signature and from the head of an attachment is the article that is
due: an attached regulation begins with its own article 1, and nothing is counted on
below a signature.
"""

from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.tree import Level
from bisect import bisect_right
from collections.abc import Sequence


_SIGNS = (".", ":", "")
# A head and the heading of a first chapter stand above an article 1.
_NEAR = 20


class ArticleCount:
    """The articles of a text by the lines they stand on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        found = [
            (index, marker.order, marker.sign)
            for index, line in enumerate(lines)
            if line.kind is LineKind.TEXT
            and (marker := heading_marker(line.text))
            and marker.level is Level.ARTICLE
            and marker.sign in _SIGNS
            and (marker.sign or not marker.rest)
        ]
        self._lines = [index for index, _order, _sign in found]
        self._articles = [(order, sign) for _index, order, sign in found]

    def goes_on(self, start: int, index: int) -> bool:
        """Tell whether the next article of what begins at ``start`` is below a line.

        It is written as the last one before the line ``index`` is, and is the next.
        """
        below = bisect_right(self._lines, index)
        if not 0 < below < len(self._lines) or self._lines[below - 1] < start:
            return False
        (last, sign), (following, its_sign) = self._articles[below - 1 : below + 1]
        return following == last + 1 and its_sign == sign

    def restarts(self, start: int, index: int) -> bool:
        """Tell whether the articles of what begins at ``start`` begin anew soon.

        The next one is near below the line, is number 1, and the last was another.
        """
        below = bisect_right(self._lines, index)
        if not 0 < below < len(self._lines) or self._lines[below - 1] < start:
            return False
        near = self._lines[below] - index <= _NEAR
        return near and self._articles[below][0] == 1 < self._articles[below - 1][0]
