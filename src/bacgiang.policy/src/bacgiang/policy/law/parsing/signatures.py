"""The closing of a document as blocks: who receives it, who signed it, and as what."""

from bacgiang.policy.law.days import first_day
from bacgiang.policy.law.document_number import find_own_number
from bacgiang.policy.law.parsing import signing
from bacgiang.policy.law.parsing.authentication import gives_number
from bacgiang.policy.law.parsing.authentication import may_name_body
from bacgiang.policy.law.parsing.closing import is_passed_by
from bacgiang.policy.law.parsing.closing import is_recipients_heading
from bacgiang.policy.law.parsing.growth import BLOCK_KINDS
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.lines import runs_on
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Sequence
from dataclasses import replace
import re


_LONGEST_NAME = 60
_OFFICES = (SpanKind.SIGNING_AUTHORITY, SpanKind.SIGNER_ROLE)
_TITLE = re.compile(
    r"^(?:(?:thiếu|trung|thượng|đại)\s+(?:tướng|tá|úy)|đồng chí|gs\.?|ts\.?|ths\.?)\s+",
    re.IGNORECASE,
)
_PASSED_BY = re.compile(
    r"\bđược\s+(?P<body>(?:quốc hội|hội đồng nhân dân|ủy ban|uỷ ban)"
    r"(?:(?!\s*,|\s+(?:khóa|khoá|kỳ|thông|nhiệm)\b).){0,120})",
    re.IGNORECASE,
)
_NEAR = 200
_PLACE = re.compile(r"(?P<place>[^\W\d_](?:[^\W\d_]|[\s.-]){1,40}),\s*\W?$")
_NAME_BESIDE = re.compile(r"[;)]\s+(?P<name>[^;)]+)$")
_RECIPIENT = re.compile(r"^[-–+•*]|^như trên|^lưu\s*:", re.IGNORECASE)


def closing_blocks(lines: Sequence[Line], width: int) -> tuple[Block, ...]:
    """Return the lines of a closing as blocks, with spans for what they say."""
    blocks = []
    listing = signed = numbered = False
    joined = _join_authority(_join_passed(lines, width))
    bodies = _bodies(joined)
    for index, line in enumerate(joined):
        numbered = numbered or gives_number(line.text)
        signed = signed or any(map(_is_mark, joined[index + 1 : index + 2]))
        spans = (
            (Span(SpanKind.ISSUER, 0, len(line.text)),)
            if index in bodies
            else _identifying(line.text)
            if numbered
            else ()
        ) or _spans(line, signed)
        signed = signed or any(span.kind in _OFFICES for span in spans)
        listing = (listing or is_recipients_heading(line.text)) and not spans
        blocks.append(Block(line.text, _kind(line, listing), spans))
    return tuple(blocks if not signed or _is_named(blocks) else _name_beside(blocks))


def _is_mark(line: Line) -> bool:
    return signing.is_mark(line.text)


def _bodies(lines: Sequence[Line]) -> range:
    """Return which lines name the body above the number of a consolidated text."""
    places = (i for i, line in enumerate(lines) if gives_number(line.text))
    end = start = next(places, 0)
    while start and may_name_body(lines[start - 1].text):
        start -= 1
    return range(start, end)


def _identifying(text: str) -> tuple[Span, ...]:
    """Return number, place and date of a consolidated text, where a line has them."""
    spans = []
    number = find_own_number(text) if gives_number(text) else None
    if number:
        spans.append(Span(SpanKind.NUMBER, number.start, number.end, number.text))
    day = first_day(text)
    place = _PLACE.search(text, number.end if number else 0, day.start) if day else None
    if day and place:
        spans.append(Span(SpanKind.PLACE, *place.span("place")))
        spans.append(Span(SpanKind.DATE, day.start, day.end, day.iso))
    return tuple(spans)


def _is_named(blocks: Sequence[Block]) -> bool:
    return any(span.kind is SpanKind.SIGNER for block in blocks for span in block.spans)


def _name_beside(blocks: Sequence[Block]) -> list[Block]:
    """Mark the signer where the name was joined to a line of the recipients."""
    named = list(blocks)
    for index, block in enumerate(blocks):
        match = _NAME_BESIDE.search(block.text[-_LONGEST_NAME:])
        if match and not block.spans and _name(match["name"]):
            signer = _span(SpanKind.SIGNER, block.text, match["name"], 0)
            named[index] = replace(block, spans=(signer,))
            break
    return named


def _join_passed(lines: Sequence[Line], width: int) -> list[Line]:
    """Join the sentence that says when the act was passed, if a page broke it."""
    joined: list[Line] = []
    for line in lines:
        open_ended = len(joined) == 1 and joined[0].text[-1] not in "./"
        passed = open_ended and is_passed_by(joined[0].text)
        if passed and runs_on(lines[0], line, width):
            joined[0] = replace(line, text=f"{joined[0].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _join_authority(lines: Sequence[Line]) -> list[Line]:
    """Join the name of a body that a narrow column broke: "TM. ỦY BAN", "NHÂN DÂN"."""
    joined: list[Line] = []
    for line in lines:
        broken = joined and signing.is_broken_authority(joined[-1].text)
        if broken and is_capitals(line.text) and not signing.is_role(line.text):
            whole = f"{joined[-1].text} {line.text}"
            joined[-1] = replace(line, text=whole, columns=())
        else:
            joined.append(line)
    return joined


def _kind(line: Line, listing: bool) -> BlockKind:
    recipient = listing or _RECIPIENT.match(line.text)
    if line.kind is LineKind.TEXT and recipient:
        return BlockKind.RECIPIENT
    return BLOCK_KINDS[line.kind]


def _spans(line: Line, signed: bool) -> tuple[Span, ...]:
    if line.kind is LineKind.FURNITURE:
        return ()
    spans = _passed_spans(line.text) if is_passed_by(line.text) else []
    position = spans[-1].end if spans and spans[-1].kind is SpanKind.DATE else 0
    for column in line.columns or (line.text,):
        start = line.text.find(column, position)
        if start < 0:
            continue
        position = start + len(column)
        spans += _column_spans(column, start, signed)
        signed = signed or any(span.kind in _OFFICES for span in spans)
    return tuple(spans)


def _passed_spans(text: str) -> list[Span]:
    """Return by whom and on which day the act was passed."""
    day = first_day(text)
    bodies = _PASSED_BY.finditer(text, 0, day.start if day else _NEAR)
    spans = [Span(SpanKind.ISSUER, *body.span("body")) for body in bodies]
    dated = [Span(SpanKind.DATE, day.start, day.end, day.iso)] if day else []
    return spans + dated


def _column_spans(text: str, start: int, signed: bool) -> list[Span]:
    """Return what one column says; office and name may stand in one line."""
    name = _name_at_end(signing.without_mark(text))
    before = text[: text.rindex(name)].rstrip() if name else text
    if not name and signing.is_role(text):
        before = signing.without_mark(text)
    if signing.signing_authority(before):
        kind = SpanKind.SIGNING_AUTHORITY
    elif signing.is_role(before):
        kind = SpanKind.SIGNER_ROLE
    else:
        name = _name(text) if signed or signing.says_signed(text) else None
        return [_span(SpanKind.SIGNER, text, name, start)] if name else []
    spans = [Span(kind, start, start + len(before))]
    office = signing.role_at_end(before)
    if office:
        spans = [
            Span(kind, start, start + len(before[:office].rstrip())),
            Span(SpanKind.SIGNER_ROLE, start + office, start + len(before)),
        ]
    return [*spans, _span(SpanKind.SIGNER, text, name, start)] if name else spans


def _name_at_end(text: str) -> str | None:
    """Return a name in small letters after an office in capitals, if there is one."""
    words = text.split()
    first = len(words)
    while first and not words[first - 1].isupper() and words[first - 1][:1].isalpha():
        first -= 1
    while first < len(words) and not words[first][:1].isupper():
        first += 1
    capitals_before = first > 0 and words[first - 1].isupper()
    name = " ".join(words[first:])
    return name if capitals_before and _name(name) else None


def _name(text: str) -> str | None:
    return signing.person_name(_TITLE.sub("", text))


def _span(kind: SpanKind, text: str, part: str, start: int) -> Span:
    at = text.rindex(part)
    return Span(kind, start + at, start + at + len(part))
