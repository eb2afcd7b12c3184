"""Tables of contents: headings listed before the text, which are none themselves."""

from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
from dataclasses import replace
import re


_TITLE = re.compile(r"^mục\s+lục\s*:?$", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{3,}|…+|\t|_{3,})\s*\d{1,4}$")
_LONGEST_LEADER = 200
_MOST_LINES = 2000


def mark_contents(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a table of contents marked as such.

    It begins at "MỤC LỤC" and ends where its first heading stands again; elsewhere only
    a heading that leads by dots to the number of a page belongs to one.
    """
    inside = _inside(lines)
    return [
        replace(line, kind=LineKind.CONTENTS)
        if line.kind is LineKind.TEXT and (index in inside or _leads_to_page(line.text))
        else line
        for index, line in enumerate(lines)
    ]


def _leads_to_page(text: str) -> bool:
    return bool(heading_marker(text) and _LEADER.search(text[-_LONGEST_LEADER:]))


def _inside(lines: Sequence[Line]) -> range:
    titles = (index for index, line in enumerate(lines) if _TITLE.match(line.text))
    title = next(titles, None)
    if title is None:
        return range(0)
    seen: set[Level] = set()
    for index in range(title + 1, min(len(lines), title + _MOST_LINES)):
        heading = heading_marker(lines[index].text)
        if heading and heading.order == 1:
            if heading.level in seen:
                return range(title, index)
            seen.add(heading.level)
    return range(title, title + 1)
