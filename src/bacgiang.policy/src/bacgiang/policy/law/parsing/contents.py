"""Tables of contents: headings listed before the text, which are none themselves."""

from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
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
    marked = list(lines)
    inside = _inside(lines)
    for index, line in enumerate(lines):
        listed = index in inside or _leads_to_page(line.text)
        if listed and line.kind is LineKind.TEXT:
            marked[index] = replace(line, kind=LineKind.CONTENTS)
    return marked


def _leads_to_page(text: str) -> bool:
    return bool(heading_marker(text) and _LEADER.search(text[-_LONGEST_LEADER:]))


def _inside(lines: Sequence[Line]) -> range:
    title = next(
        (index for index, line in enumerate(lines) if _TITLE.match(line.text)), None
    )
    if title is None:
        return range(0)
    seen: set[tuple[str, int]] = set()
    for index in range(title + 1, min(len(lines), title + _MOST_LINES)):
        heading = heading_marker(lines[index].text)
        key = (heading.level.value, heading.order) if heading else None
        if key and key in seen and heading and heading.order == 1:
            return range(title, index)
        if key:
            seen.add(key)
    return range(title, title + 1)
