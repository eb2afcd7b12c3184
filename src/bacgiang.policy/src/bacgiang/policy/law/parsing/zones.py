"""Which lines of a component are its head, its grounds, its provisions, its closing."""

from bacgiang.policy.law.days import first_day
from bacgiang.policy.law.parsing import grounds
from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing.components import Component
from bacgiang.policy.law.parsing.components import is_part_of_issue
from bacgiang.policy.law.parsing.lines import begins_small
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.parsing.markers import item_markers
from bacgiang.policy.law.parsing.sequence import opens_heading
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
import re


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines of a component, cut in four."""

    head: tuple[Line, ...]
    preamble: tuple[Line, ...]
    body: tuple[Line, ...]
    closing: tuple[Line, ...]


_ADDRESSED = re.compile(r"^(?:kính gửi|.{2,60}\bđiện\s*:)", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:v/v|về việc)\b", re.IGNORECASE)
_AFTER_TYPE = ("của", "số", "liên tịch", "về", "sửa đổi", "quy định", "ban")
_MOST_HEAD_LINES = 40
_MOST_LETTER_LINES = 12
_LONGEST_TITLE = 600
_LONGEST_MOTTO = 120


def cut(component: Component) -> Zones:
    """Return the zones of a component; every line is in one, in order."""
    lines = component.lines[: component.closing]
    if component.kind is None:
        head, body = _document_bounds(lines)
    else:
        head = body = _attachment_head_end(lines)
    return Zones(
        lines[:head],
        lines[head:body],
        lines[body:],
        component.lines[component.closing :],
    )


def _document_bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """Return where the head ends, and where the first provision begins."""
    first = _first_heading(lines)
    ground = _first_ground(lines[:first])
    if ground is None:
        end = _title_end(lines[:first])
        return end, end if first is None else first
    body = _after_grounds(lines, ground) if first is None else first
    return _with_body_name(lines, ground), body


def _first_heading(lines: Sequence[Line]) -> int | None:
    """Return the index of the first part, chapter, section or article, if any."""
    motto = _motto(lines)
    for index, line in enumerate(lines):
        marker = heading_marker(line.text) if line.kind is LineKind.TEXT else None
        above = index < motto and marker and marker.level is not Level.ARTICLE
        if marker and marker.order == 1 and not above:
            before = lines[index - 1] if index else None
            if opens_heading(marker, before, line, 0):
                return index
    return None


def _motto(lines: Sequence[Line]) -> int:
    """Return where the motto of a document stands; headings above are a gazette's."""
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if headlines.is_motto(line.text) and len(line.text) <= _LONGEST_MOTTO:
            return index
        heading = heading_marker(line.text)
        if grounds.is_certain_ground(line.text) or (
            heading and heading.level is Level.ARTICLE
        ):
            break
    return 0


def _first_ground(lines: Sequence[Line]) -> int | None:
    """Return the index of the first ground: before any numbered item."""
    for index, line in enumerate(lines[: _MOST_HEAD_LINES * 2]):
        if grounds.is_certain_ground(line.text):
            return _first_of_grounds(lines, index)
        items = item_markers(line.text) if index > 3 else []
        if any(item.order == 1 for item in items) or _ADDRESSED.match(line.text):
            break
    return None


def _first_of_grounds(lines: Sequence[Line], index: int) -> int:
    """Step back over grounds that begin with other words ("Để …;", "Xét …;")."""
    while (
        index > 1
        and grounds.is_ground(above := lines[index - 1].text)
        and above[-1] in ";,."
    ):
        index -= 1
    return index


def _with_body_name(lines: Sequence[Line], ground: int) -> int:
    """Return where the preamble begins: at the name of the body above the grounds."""
    start = ground
    while start > 1 and _names_body(lines, start - 1):
        start -= 1
    return start


def _names_body(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if headlines.is_rule(text):
        return index > 1 and _names_body(lines, index - 1)
    named = headlines.is_body_name(text) or text.lower().startswith(("khóa ", "khoá "))
    titled = any(headlines.type_line(line.text) for line in lines[:index])
    return named and titled and len(text) < 120 and not headlines.type_line(text)


def _after_grounds(lines: Sequence[Line], ground: int) -> int:
    """Return where the text begins in a document without articles."""
    for index in range(ground, len(lines)):
        text = lines[index].text
        if grounds.is_formula(text):
            return index + 1
        if index > ground and _begins_text(lines, index):
            return (
                index + 1 if grounds.enacts(text) and not item_markers(text) else index
            )
    return len(lines)


def _begins_text(lines: Sequence[Line], index: int) -> bool:
    text, before = lines[index].text, lines[index - 1].text
    parted = is_finished(before) or item_markers(text) or lines[index].after_blank
    return bool(parted) and not grounds.is_ground(text) and not begins_small(text)


def _title_end(lines: Sequence[Line]) -> int:
    """Return where the head of a document without grounds ends: after its title."""
    typed = _type_index(lines)
    if typed is None:
        return _letter_head_end(lines)
    end = typed + 1
    while end < len(lines) and _is_title(lines, end, typed):
        end += 1
    return end


def _type_index(lines: Sequence[Line]) -> int | None:
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if _ADDRESSED.match(line.text):
            return None
        match = headlines.type_line(line.text)
        if match and _is_type_heading(line.text, match):
            return index
    return None


def _is_type_heading(text: str, match: re.Match[str]) -> bool:
    rest = match["rest"].lower().strip()
    names = rest.startswith(_AFTER_TYPE) or not rest.strip(" :")
    return names or is_capitals(text)


def _is_title(lines: Sequence[Line], index: int, typed: int) -> bool:
    text, before = lines[index].text, lines[index - 1].text
    # "V/v" begins as the item "V/" does.
    is_item = item_markers(text) and not _SUBJECT.match(text)
    if is_item or _ADDRESSED.match(text) or grounds.is_certain_ground(text):
        return False
    if headlines.is_rule(text):
        return True
    if headlines.is_rule(before) or len(text) > _LONGEST_TITLE:
        return False
    if index == typed + 1:
        return not (is_finished(text) and len(text) > 200) and not _has_title(before)
    if text[-1] in ".:;" and not is_capitals(text):
        return begins_small(text) and not is_finished(before) and len(text) < 120
    return begins_small(text) or (is_capitals(text) and is_capitals(before))


def _has_title(type_text: str) -> bool:
    """Tell whether the line of the type holds the title as well."""
    match = headlines.type_line(type_text)
    return bool(match and re.search(r"\b(?:về|ban hành|quy định)\b", match["rest"]))


def _letter_head_end(lines: Sequence[Line]) -> int:
    """Return where the head of a letter ends: before the one it is addressed to."""
    subject = 0
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if _ADDRESSED.match(line.text):
            return index
        named = index < _MOST_LETTER_LINES and _identifies(line.text)
        if named or _SUBJECT.match(line.text) or headlines.is_motto(line.text):
            subject = index + 1
    return subject


def _identifies(text: str) -> bool:
    """Tell whether a line holds a number or a date with its place."""
    day = first_day(text)
    placed = day is not None and text[: day.start].rstrip().endswith(",")
    return placed or re.match(r"số\s*:", text, re.IGNORECASE) is not None


def _attachment_head_end(lines: Sequence[Line]) -> int:
    """Return where the head of an attachment ends, by what its lines say."""
    end = 0
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        opens = heading_marker(line.text) or item_markers(line.text)
        if opens and not is_part_of_issue(lines, index):
            break
        if headlines.is_issued_with(line.text):
            return _after_issued(lines, index)
        in_head = headlines.is_head_line(line.text) or _is_near(lines, index)
        if index and not in_head:
            break
        end = index + 1
    return end


def _is_near(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a head line follows within two lines."""
    return any(
        headlines.is_issued_with(line.text) or headlines.is_motto(line.text)
        for line in lines[index + 1 : index + 5]
    )


def _after_issued(lines: Sequence[Line], index: int) -> int:
    """Return the index after "(Ban hành kèm theo …)", which may take several lines."""
    for end in range(index, min(index + 5, len(lines))):
        if ")" in lines[end].text or is_finished(lines[end].text):
            below = (line.text for line in lines[end + 1 :])
            rules = takewhile(headlines.is_rule, below)
            return end + 1 + sum(1 for _rule in rules)
    return index + 1
