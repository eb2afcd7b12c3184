"""The end of a document: its signature and the list of those who receive it."""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing import signing
from bacgiang.policy.law.parsing.article_count import ArticleCount
from bacgiang.policy.law.parsing.authentication import authenticates
from bacgiang.policy.law.parsing.authentication import gives_number
from bacgiang.policy.law.parsing.authentication import may_name_body
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.parsing.markers import is_bare_heading
from bacgiang.policy.law.parsing.markers import item_markers
from bacgiang.policy.law.parsing.notes import is_note
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
import re


_RECIPIENTS = re.compile(r"^[_*]{0,3}nơi nhận[_*]{0,3}\s*(?::|$)", re.IGNORECASE)
_PASSED = re.compile(
    r"^(?:bộ\s+)?(?:luật|nghị quyết|pháp lệnh) này (?:đã )?được (?:quốc hội|"
    r"hội đồng nhân|ủy ban thường vụ|uỷ ban thường vụ)\b.*\bthông qua",
    re.IGNORECASE,
)
_PASSED_BEGINS = re.compile(
    r"^(?:bộ\s+)?(?:luật|nghị quyết|pháp lệnh) này (?:đã )?được "
    r"(?:quốc hội|ủy ban thường vụ quốc hội)(?: của)? nước",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(r"^[-–+•*]\s*\S|^(?:như trên|lưu\s*:)", re.IGNORECASE)
_SIGNED_BY = re.compile(r"^(?:ký bởi|người ký)\s*:", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]")
_WHOLE_END = re.compile(r"\./\.?$")
_LONGEST = 300
_LOOK_AHEAD = 6
_SHORT = 70
_MOST_STRANGE = 3


def is_recipients_heading(text: str) -> bool:
    """Tell whether a line opens the list of recipients."""
    return bool(_RECIPIENTS.match(text))


def is_passed_by(text: str) -> bool:
    """Tell whether a line says when the assembly passed the act."""
    return bool(_PASSED_BEGINS.match(text) or _PASSED.match(text))


def closing_start(lines: Sequence[Line], start: int, count: ArticleCount) -> int:
    """Return the index of the first line of the closing, or the count of lines.

    ``count`` is that of the whole text, in which ``lines`` begin at ``start``.
    """
    for index in range(first_provision(lines), len(lines)):
        if (
            lines[index].kind is not LineKind.QUOTED
            and _begins_closing(lines, index)
            and (_opens_beside(lines[index]) or not count.goes_on(start, start + index))
        ):
            return _with_body(lines, index)
    return len(lines)


def _with_body(lines: Sequence[Line], index: int) -> int:
    """Step back over the name of the body above the number of a consolidated text."""
    start = index if gives_number(lines[index].text) else 0
    while start > 1 and may_name_body(lines[start - 1].text):
        start -= 1
    return start or index


def first_provision(lines: Sequence[Line]) -> int:
    """Return the index after the first provision, or after the head of a letter."""
    for index, line in enumerate(lines):
        heading = heading_marker(line.text)
        if heading and heading.level is Level.ARTICLE:
            return index + 1
        if _WHOLE_END.search(line.text) or _RECIPIENTS.match(line.text):
            return index
        if any(item.order == 1 for item in item_markers(line.text)):
            return index + 1
    return min(len(lines), 3)


def _begins_closing(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if _opens_beside(lines[index]):
        return True
    if lines[index].kind is LineKind.TABLE_ROW and index < len(lines) - 1:
        return False
    if is_bare_heading(lines[index - 1].text if index else ""):
        return False
    if signing.is_role(text) and (is_capitals(text) or _after_end(lines, index)):
        return _is_signed_below(lines, index)
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    named = signing.person_name(text) and signing.is_mark(following)
    last = index == len(lines) - 1 and signing.says_signed(text)
    return bool(named or last or signing.is_mark(text))


def _opens_beside(line: Line) -> bool:
    """Tell whether a line, or a column of it, opens a closing beyond doubt."""
    columns = line.columns if len(line.text) < _LONGEST else ()
    return any(map(_opens, columns or (line.text,)))


def _opens(text: str) -> bool:
    return (
        is_recipients_heading(text)
        or is_passed_by(text)
        or signing.signing_authority(text)
        or authenticates(text)
    )


def _after_end(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1].text if index else ""
    return before[-1:] in "./" or lines[index].after_blank


def _is_signed_below(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a name or "(đã ký)" follows an office, or stands beside it."""
    office = signing.role(lines[index].text)
    named = office and signing.person_name(office["rest"].strip())
    if named or signing.says_signed(lines[index].text):
        return True
    for line in lines[index + 1 : index + _LOOK_AHEAD]:
        if signing.is_signed_mark(line.text) or signing.person_name(line.text):
            return True
        if not (signing.is_role(line.text) or headlines.is_rule(line.text)):
            return False
    return False


def closing_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the closing that begins at ``start``.

    It goes on until something begins that has a head of its own, or until text that
    belongs to no signature.
    """
    strange, noted = 0, False
    for index in range(start + 1, len(lines)):
        text = lines[index].text
        if lines[index].kind is not LineKind.QUOTED and _begins_anew(
            lines, index, noted
        ):
            return index
        noted = noted or is_note(text)
        if noted or _belongs(lines[index]):
            strange = 0
        else:
            strange += 1
            if strange > _MOST_STRANGE or len(text) > 3 * _SHORT:
                return index - strange + 1
    return len(lines)


def _begins_anew(lines: Sequence[Line], index: int, noted: bool) -> bool:
    text = lines[index].text
    if (
        headlines.is_motto(text)
        or headlines.is_issued_with(text)
        or headlines.is_attachment_heading(text)
    ):
        return True
    heading = None if noted else heading_marker(text)
    if heading and heading.order == 1 and not heading.rest[:1].islower():
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return headlines.is_motto(following) and not _belongs(lines[index])


def _belongs(line: Line) -> bool:
    text = line.text
    return bool(
        line.kind is LineKind.FURNITURE
        or not _WORD.search(text)
        or _RECIPIENT.match(text)
        or _SIGNED_BY.match(text)
        or _opens(text)
        or signing.is_role(text)
        or signing.is_signed_mark(text)
        or signing.person_name(text)
        or (len(text) <= _SHORT and (text[-1] in ";,." or text[:1].islower()))
    )
