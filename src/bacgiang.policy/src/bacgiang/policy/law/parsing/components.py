"""Where a document ends and its attachments begin.

A regulation is issued by a decision of a few articles and follows its signature, with a
head of its own, "(Ban hành kèm theo …)", and articles from 1 again. Appendices and
forms follow in turn.
"""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing import signing
from bacgiang.policy.law.parsing.article_count import ArticleCount
from bacgiang.policy.law.parsing.beginnings import Beginnings
from bacgiang.policy.law.parsing.closing import closing_end
from bacgiang.policy.law.parsing.closing import closing_start
from bacgiang.policy.law.parsing.closing import first_provision
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """The lines of the document itself (``kind`` is None) or of an attachment.

    Lines from ``closing`` on are its signature and list of recipients.
    """

    kind: AttachmentKind | None
    lines: tuple[Line, ...]
    closing: int


_UNSIGNED = (AttachmentKind.FORM, AttachmentKind.APPENDIX)
_HEAD_LINES = 14
_ISSUED_BELOW = 3
_LONGEST_TITLE_LINE = 120
# Fewer lines than these are a head, not an attachment that has ended.
_LEAST_LINES = 8
MOST_COMPONENTS = 1_000
"""More than any document has: what follows stays in one piece."""


def split_components(lines: Sequence[Line]) -> list[Component]:
    """Return the document itself and its attachments, all lines in their order."""
    found = [Component(None, (), 0)] if _is_attachment_alone(lines) else []
    count = ArticleCount(lines)
    beginnings = Beginnings(lines)
    start = 0
    while start < len(lines) or not found:
        near = lines[start : start + _HEAD_LINES + _ISSUED_BELOW]
        kind = _kind(near) if found else None
        if len(found) == MOST_COMPONENTS:
            found.append(Component(kind, tuple(lines[start:]), len(lines) - start))
            break
        end = _end(lines, start, kind, count, beginnings)
        own = tuple(lines[start:end])
        closing = len(own) if kind in _UNSIGNED else closing_start(own, start, count)
        after = closing_end(own, closing)
        if after < len(own):
            end, own = start + after, own[:after]
        found.append(Component(kind, own, closing))
        start = end
    return found


def _is_attachment_alone(lines: Sequence[Line]) -> bool:
    """Tell whether a text is an attachment without the document that issues it."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if heading_marker(line.text):
            return False
        if headlines.is_issued_with(line.text):
            return _kind(lines[: index + 1]) is not AttachmentKind.OTHER
    return False


def _kind(lines: Sequence[Line]) -> AttachmentKind:
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if headlines.is_form_heading(line.text):
            return AttachmentKind.FORM
        if headlines.is_appendix_heading(line.text) or headlines.is_list_heading(
            line.text
        ):
            return AttachmentKind.APPENDIX
        if headlines.is_regulation_heading(line.text):
            return AttachmentKind.REGULATION
        if headlines.is_issued_with(line.text):
            break
        if heading_marker(line.text) and not is_part_of_issue(lines, index):
            break
    return AttachmentKind.OTHER


def is_part_of_issue(lines: Sequence[Line], index: int) -> bool:
    """Tell whether "Phần I." names an attachment: with what it is issued comes below.

    Lists of procedures are issued in parts, each with a head of its own.
    """
    heading = heading_marker(lines[index].text)
    if not heading or heading.level is not Level.PART:
        return False
    below = lines[index + 1 : index + 1 + _ISSUED_BELOW]
    return any(headlines.is_issued_with(line.text) for line in below)


def _end(
    lines: Sequence[Line],
    start: int,
    kind: AttachmentKind | None,
    count: ArticleCount,
    beginnings: Beginnings,
) -> int:
    """Return the index of the line that begins the next attachment."""
    first = start + (_LEAST_LINES if kind else first_provision(lines[start:]))
    for index in beginnings.after(start):
        begin = _begin_of_next(lines, index, start, kind, beginnings)
        if begin is None and _is_next_regulation(lines, index, start, count):
            return index
        if begin is None or (begin < first and begin != index):
            continue
        if _is_certain(lines[index].text, start, index, count):
            return begin
    return len(lines)


def _is_next_regulation(
    lines: Sequence[Line], index: int, start: int, count: ArticleCount
) -> bool:
    """Tell whether a regulation begins that does not say with what it is issued."""
    text = lines[index].text
    named = headlines.is_regulation_heading(text) and is_capitals(text)
    return named and count.restarts(start, index) and _stands_alone(lines, index, start)


def _is_certain(text: str, start: int, index: int, count: ArticleCount) -> bool:
    """Tell whether an attachment begins, and the text does not only speak of one."""
    return headlines.names_what_issues(text) or not count.goes_on(start, index)


def _begin_of_next(
    lines: Sequence[Line],
    index: int,
    start: int,
    kind: AttachmentKind | None,
    beginnings: Beginnings,
) -> int | None:
    """Return where the attachment begins that a line may be the heading of."""
    text = lines[index].text
    if headlines.is_issued_with(text) and not headlines.is_appendix_heading(text):
        issued = kind is not AttachmentKind.FORM
        begin = _head_start(lines, index, start)
        least = _LEAST_LINES if kind else 1
        return begin if issued and begin - start >= least else None
    begins = headlines.is_appendix_heading(text) or (
        headlines.is_form_heading(text)
        and (kind or beginnings.has_motto_below(index))
        and not beginnings.is_listed(index)
    )
    return index if begins and _stands_alone(lines, index, start) else None


def _stands_alone(lines: Sequence[Line], index: int, start: int) -> bool:
    """Tell whether a heading is no continuation of the sentence before it."""
    before = lines[index - 1]
    return (
        lines[index].after_blank
        or before.kind is not LineKind.TEXT
        or index - 1 == start
        or is_finished(before.text)
        or headlines.is_head_line(before.text)
        or len(before.text) < 40
    )


def _head_start(lines: Sequence[Line], index: int, start: int) -> int:
    """Return where the head begins that says at ``index`` with what it is issued."""
    begin = index
    for above in range(index - 1, max(start, index - _HEAD_LINES), -1):
        text = lines[above].text
        if not _may_be_title(lines[above]):
            break
        if _is_title_start(text):
            begin = above
    while begin - 1 > start and _is_above_title(lines[begin - 1].text):
        begin -= 1
    return begin


def _is_title_start(text: str) -> bool:
    return (
        headlines.is_attachment_heading(text)
        or (is_capitals(text) and not _is_signature(text))
        or headlines.is_motto(text)
    )


def _may_be_title(line: Line) -> bool:
    return (
        line.kind is LineKind.TEXT
        and not _is_signature(line.text)
        and line.text[0] not in "-+•"
        and len(line.text) <= _LONGEST_TITLE_LINE
        and line.text[-1] not in ".;:/"
    )


def _is_above_title(text: str) -> bool:
    body = headlines.is_body_name(text) and len(text) < 80
    return not _is_signature(text) and (
        headlines.is_motto(text) or headlines.is_rule(text) or body
    )


def _is_signature(text: str) -> bool:
    if (
        headlines.is_regulation_heading(text)
        or headlines.is_appendix_heading(text)
        or headlines.is_motto(text)
    ):
        return False
    return bool(
        signing.is_signed_mark(text)
        or signing.signing_authority(text)
        or signing.is_role(text)
        or signing.person_name(text)
    )
