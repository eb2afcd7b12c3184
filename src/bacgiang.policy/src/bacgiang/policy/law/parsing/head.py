"""The head of a document: issuer, number, place and date, type, title (trích yếu).

Decree 30/2020/NĐ-CP, annex I, part II: agency left, motto right; number left, place and
date right; then type and title. Two columns may have run together into one line.
"""

from bacgiang.policy.law.days import first_day
from bacgiang.policy.law.days import FoundDay
from bacgiang.policy.law.document_number import find_own_number
from bacgiang.policy.law.document_number import PrintedNumber
from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing.growth import BLOCK_KINDS
from bacgiang.policy.law.parsing.issuer import name_issuer
from bacgiang.policy.law.parsing.issuer import without_issuer_at_end
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.lines import runs_on
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
import re


_PLACE = re.compile(
    r"(?P<place>(?:tp\.?\s*|t\.p\.?\s*)?[^\W\d_][^\W_]*(?:[\s.-]+[^\W\d_][^\W_]*){0,4})"
    r"\s*,\s*$|^(?P<bare>(?:[^\W\d_]+\s+){1,4})$",
    re.IGNORECASE,
)
_LONGEST_PLACE = 60
_LONGEST_BEFORE = 120
_SUBJECT = re.compile(r"^(?P<mark>v/v|về việc)\b", re.IGNORECASE)
_BLANK_DATE = re.compile(r"ngày[\s.…]*(?:tháng|$)", re.IGNORECASE)
_NUMBER_WORD_AT_END = re.compile(r"\s*số\s*:?\s*$", re.IGNORECASE)
_NUMBER_WORD = re.compile(r"số\s*:?$", re.IGNORECASE)
_WORD_AND_SPACE = len("Số ")
# After these the line of the type still says by whom and under what number.
_ISSUED = re.compile(r"(?:của|số|liên tịch)\b", re.IGNORECASE)
_SUBJECT_INSIDE = re.compile(
    r"\b(?:về|v/v|sửa đổi|quy định|ban hành|bãi bỏ|phê duyệt|hướng dẫn)\b",
    re.IGNORECASE,
)
_TITLE_AFTER_NAMES = re.compile(
    r"\b(?:về|v/v|hướng dẫn|quy định|ban hành)\b", re.IGNORECASE
)
_OTHER_NUMBER = re.compile(r"\b(?:theo|kèm theo|tại)\b[^:]*$", re.IGNORECASE)
# A title may open with these; a number after the type that they name is cited.
_CITED_NUMBER = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|h[ủu][ỷyỳý] bỏ|hướng dẫn|thi hành|thực hiện|"
    r"đính chính|quy định|một số|về|v/v|ban hành|điều|khoản|phê duyệt|công bố|ngưng)\b"
    rf".*\b(?:{'|'.join(map(re.escape, NAMES))})\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    number: bool = False
    date: bool = False
    typed: bool = False
    titled: bool = False
    ended: bool = False
    consolidated: bool = False


def head_blocks(lines: Sequence[Line], width: int) -> tuple[Block, ...]:
    """Return the lines of a document's head as blocks, with spans for what they say."""
    found = _Found(consolidated=any("/VBHN" in line.text for line in lines))
    blocks = []
    for index, line in enumerate(lines):
        read = line.kind is not LineKind.FURNITURE
        spans = _disjoint(_spans(lines, index, found) if read else [])
        ordered = tuple(sorted(spans, key=lambda span: span.start))
        blocks.append(Block(line.text, BLOCK_KINDS[line.kind], ordered))
    return without_issuer_at_end(name_issuer(blocks))


def plain_blocks(lines: Sequence[Line], width: int) -> tuple[Block, ...]:
    """Return lines as blocks, those of one sentence joined."""
    blocks: list[Block] = []
    before: Line | None = None
    for line in lines:
        if before and blocks and runs_on(before, line, width):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text} {line.text}")
        else:
            blocks.append(Block(line.text, BLOCK_KINDS[line.kind]))
        before = line
    return tuple(blocks)


def _spans(lines: Sequence[Line], index: int, found: _Found) -> list[Span]:
    titled_above = found.titled
    spans = _type_and_title(lines, index, found)
    # A number or date in the title belongs to what the title cites.
    titles = [span.start for span in spans if span.kind is SpanKind.TITLE]
    text = lines[index].text[: titles[0]] if titles else lines[index].text
    # A letter's subject may stand left of its date, and so above it.
    if (titled_above and found.typed) or not text:
        return spans
    number = None if found.number else _own_number(text) or _number_below(lines, index)
    if number:
        found.number = True
        spans.append(Span(SpanKind.NUMBER, number.start, number.end, number.text))
        spans += _subject_beside(text, number.end, found)
    begin = number.end if number else 0
    blank = _BLANK_DATE.search(text)
    day = None if found.date or blank else _own_date(text, number, found)
    found.date = found.date or bool(blank or day)
    if day:
        spans.append(Span(SpanKind.DATE, day.start, day.end, day.iso))
    dated = blank.start() if blank else day.start if day else None
    return spans if dated is None else spans + _place_spans(text, dated, begin)


def _own_number(text: str) -> PrintedNumber | None:
    """Return the number of the document; one that a sentence cites is not its own."""
    number = find_own_number(text)
    before = text[: number.start] if number else ""
    cited = (
        len(before) > _LONGEST_BEFORE
        or any(map(str.isdecimal, before))
        or _OTHER_NUMBER.search(before)
        or _CITED_NUMBER.search(_NUMBER_WORD_AT_END.sub("", before))
    )
    return None if cited else number


def _number_below(lines: Sequence[Line], index: int) -> PrintedNumber | None:
    """Return the number of a line whose word "Số:" stands alone on the one above."""
    if not index or not _NUMBER_WORD.match(lines[index - 1].text):
        return None
    number = find_own_number(f"Số {lines[index].text}")
    if number is None or number.start < _WORD_AND_SPACE:
        return None
    return PrintedNumber(
        number.text, number.start - _WORD_AND_SPACE, number.end - _WORD_AND_SPACE
    )


def _subject_beside(text: str, end: int, found: _Found) -> list[Span]:
    """Return the title that stands in the line of the number: "… V/v hỗ trợ"."""
    start = len(text) - len(text[end:].lstrip())
    if not _SUBJECT.match(text[start:]):
        return []
    found.titled = True
    return [Span(SpanKind.TITLE, start, len(text))]


def _own_date(
    text: str, number: PrintedNumber | None, found: _Found
) -> FoundDay | None:
    """Return the date of the document: after its place, or after its own number."""
    day = first_day(text)
    if day is None:
        return None
    placed = _PLACE.search(text[max(0, day.start - _LONGEST_PLACE) : day.start])
    beside = number is not None and number.end <= day.start
    begins = day.start == 0 and found.typed and found.number
    return day if placed or beside or begins else None


def _place_spans(text: str, date_start: int, begin: int) -> list[Span]:
    """Return the place of a date; it stands after ``begin``, where a number ends."""
    begin = max(begin, date_start - _LONGEST_PLACE)
    place = _PLACE.search(text[begin:date_start])
    if not place:
        return []
    start, end = place.span("place" if place["place"] else "bare")
    name = text[begin + start : begin + end].rstrip()
    return [Span(SpanKind.PLACE, begin + start, begin + start + len(name))]


def _type_and_title(lines: Sequence[Line], index: int, found: _Found) -> list[Span]:
    text = lines[index].text
    if headlines.is_rule(text) or headlines.is_motto(text) or found.ended:
        return []
    if headlines.is_issued_with(text) or (
        found.titled and headlines.names_consolidated(text, found.consolidated)
    ):
        found.ended = True
        return []
    spans = [] if found.typed else _type_in_columns(lines[index], found)
    if spans:
        return spans
    if _SUBJECT.match(text) and not found.titled:
        found.titled = True
        return [Span(SpanKind.TITLE, 0, len(text))]
    return _title_line(text, found)


def _type_in_columns(line: Line, found: _Found) -> list[Span]:
    """Return type and title of the first column that begins with a type."""
    at = 0
    for column in line.columns or (line.text,):
        at = max(line.text.find(column, at), 0)
        match = headlines.type_line(column)
        if match and _names_type(column, match, found):
            found.typed = True
            return _type_spans(column, match, at, found)
    return []


def _type_spans(text: str, match: re.Match[str], at: int, found: _Found) -> list[Span]:
    start, end = match.span("type")
    spans = [Span(SpanKind.TYPE, at + start, at + end, match["type"].capitalize())]
    rest = _title_start(text, match)
    if rest is not None:
        found.titled = True
        spans.append(Span(SpanKind.TITLE, at + rest, at + len(text)))
    return spans


def _names_type(text: str, match: re.Match[str], found: _Found) -> bool:
    rest = match["rest"].strip(" :").lower()
    if not rest:
        return True
    if rest.startswith("số") and find_own_number(text):
        return find_own_number(text[: match.end("type")]) is None and "ngày" in rest
    return rest.startswith(
        ("của", "về", "sửa đổi", "quy định", "ban hành", "bãi bỏ", "phê duyệt", "v/v")
    ) or bool(found.number and match["type"].isupper())


def _title_start(text: str, match: re.Match[str]) -> int | None:
    """Return where the title begins in the line of the type, None if it does not."""
    plain = match["rest"].strip(" :")
    if plain and not _ISSUED.match(plain):
        return text.index(plain, match.end("type"))
    start = _SUBJECT_INSIDE.search(text, match.end("type")) if plain else None
    return start.start() if start else None


def _title_line(text: str, found: _Found) -> list[Span]:
    still_names = not found.titled and _still_names(text, found)
    begin = _TITLE_AFTER_NAMES.search(text) if still_names else None
    if not found.typed or (still_names and begin is None):
        return []
    found.titled = True
    return [Span(SpanKind.TITLE, begin.start() if begin else 0, len(text))]


def _still_names(text: str, found: _Found) -> bool:
    """Tell whether a line under the type still names issuer, number or date."""
    lowered = text.lower()
    if lowered.startswith(("của ", "liên tịch", "số ", "ngày ", "tổng cục")):
        return True
    numbered = not found.number and _own_number(text) is not None
    return numbered and not lowered.startswith(("về", "v/v"))


def _disjoint(spans: Sequence[Span]) -> list[Span]:
    """Keep what was found first where two spans share characters."""
    kept: list[Span] = []
    for span in spans:
        if all(span.end <= each.start or span.start >= each.end for each in kept):
            kept.append(span)
    return kept
