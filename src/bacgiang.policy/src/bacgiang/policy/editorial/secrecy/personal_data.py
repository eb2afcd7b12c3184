"""Numbers of persons in a text that should not go public unseen (4.2a; law 91/2025).

Identity numbers (CMND of 9 digits, căn cước of 12) and bank accounts make warnings,
never a stop: some are public on purpose. No number leaves this module unmasked.
"""

from bacgiang.policy.editorial.secrecy.findings import excerpt_of
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import mask_number
from bacgiang.policy.editorial.secrecy.identity_numbers import is_personal_number
from bacgiang.policy.editorial.secrecy.lines import Line
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.plain_signs import in_plain_signs
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
import re


MAX_FINDINGS = 100
"""Findings of one kind in one document after which no more are listed."""

_NUMBER = re.compile(r"(?<![\w.,/\-])\d(?:[ .\-]?\d){7,18}(?![\w/])(?![.,\-]\d)")
_APART = re.compile(r"[ .\-]")
_DATE = re.compile(r"\d{1,2}[ .\-]\d{1,2}[ .\-](?:19|20)\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ .\-](?:19|20)\d\d)+")
_UNIT = re.compile(
    r"\s*(?:đồng|đ\b|vnđ|vnd|usd|triệu|tỷ|tỉ|tấn|kg|kwh|người|ha\b|m2|m3)",
    re.IGNORECASE,
)
_KEYWORD = re.compile(
    r"(?<!\w)(?:"
    r"(?P<identity>(?:số\s+)?(?:g?cm(?:nd|tnd|t)(?:/cccd)?|cccd|chứng\s+minh"
    r"(?:\s+thư)?(?:\s+nhân\s+dân)?|(?:thẻ\s+)?căn\s+cước(?:\s+công\s+dân)?"
    r"|(?:số\s+)?định\s+danh(?:\s+cá\s+nhân)?))"
    r"|(?P<bank>số\s+tài\s+khoản|số\s+tk|stk|tk\s+ngân\s+hàng|tài\s+khoản"
    r"(?:\s+ngân\s+hàng)?|bank\s+account|account\s+n(?:o|umber))"
    r"|(?P<other>điện\s+thoại|số\s+đt|s?đt|tel|di\s+động|fax|hotline|zalo|mã\s+số"
    r"|mst|mã\s+(?:hồ\s+sơ|vạch|ngạch|đơn)|số\s+hồ\s+sơ|se-?ri|số\s+tiền|hộ\s+chiếu"
    r"|bhxh|bhyt|bảo\s+hiểm|giấy\s+phép|hóa\s+đơn|hoá\s+đơn|tổng\s+số|kinh\s+phí)"
    r")(?!\w)",
    re.IGNORECASE,
)
_COLUMN_HEADS = re.compile(r"họ\s+(?:và\s+)?tên|\bstt\b|\btt\b|năm\s+sinh", re.I)
_REACH = 60
_LABEL_LINE = 60
_TABLE_REACH = 300
_IDENTITY_LENGTHS = (9, 12)

_KINDS = {
    "identity": FindingKind.IDENTITY_NUMBER,
    "bank": FindingKind.BANK_ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class _Context:
    """What a number is said to be: the kind ("other" counts, too) and the words."""

    kind: str
    words: str = ""


_NO_CONTEXT = _Context("")


class _TableMemory:
    """Which kinds of number the head of the table now being read announced."""

    def __init__(self) -> None:
        self._left: dict[str, int] = {}
        self._in_cells = False

    def read(self, line: Line) -> None:
        in_cells = line.place.kind is PlaceKind.TABLE_CELL
        if in_cells != self._in_cells:
            self._left = {}
            self._in_cells = in_cells
        self._left = {kind: left - 1 for kind, left in self._left.items() if left > 1}
        if in_cells or _COLUMN_HEADS.search(line.text):
            for keyword in _KEYWORD.finditer(line.text):
                self._left[keyword.lastgroup or ""] = _TABLE_REACH

    def context_of(self, digits: str) -> _Context:
        if "identity" in self._left and len(digits) in _IDENTITY_LENGTHS:
            return _Context("identity")
        if "bank" in self._left and "other" not in self._left:
            return _Context("bank")
        return _NO_CONTEXT


def personal_data(document: list[Line]) -> tuple[Finding, ...]:
    """Find identity and bank account numbers, masked, in the lines of one document.

    A number counts by the words before it, by the head of its column, or, a căn cước
    number, by its structure. Each kind is listed at most ``MAX_FINDINGS`` times.
    """
    return tuple(_at_most(_in_document(document)))


def numbers_in(text: str) -> Iterator[tuple[int, int, FindingKind]]:
    """Where such numbers stand in one line: begin and end as a slice has them, and
    what they are, by the words before them or by their structure.
    """
    for match in _numbers(text):
        context = _context_before(text, match.start()) or _NO_CONTEXT
        kind = _kind_of(match[0], context)
        if kind is not None:
            yield match.start(), match.end(), kind


def _at_most(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen: Counter[FindingKind] = Counter()
    for finding in dict.fromkeys(findings):
        seen[finding.kind] += 1
        if seen[finding.kind] <= MAX_FINDINGS:
            yield finding


def _in_document(lines: list[Line]) -> Iterator[Finding]:
    if not any(_numbers(line.text) for line in lines):
        # Half of all documents: what the words around a number say is not asked.
        return
    table = _TableMemory()
    label = _NO_CONTEXT
    for line in lines:
        table.read(line)
        for match in _numbers(line.text):
            yield from _judge(line, match, label, table)
        label = _label(line)


def _numbers(text: str) -> list[re.Match[str]]:
    plain = in_plain_signs(text)
    return [one for one in _NUMBER.finditer(plain) if not _is_quantity(plain, one)]


def _judge(
    line: Line, match: re.Match[str], label: _Context, table: _TableMemory
) -> Iterator[Finding]:
    digits = re.sub(r"\D", "", match[0])
    context = _context_before(line.text, match.start()) or label
    if context is _NO_CONTEXT and digits == match[0]:
        context = table.context_of(digits)
    kind = _kind_of(match[0], context)
    if kind is not None:
        excerpt = excerpt_of(f"{context.words} {mask_number(digits)}")
        yield Finding(kind, None, excerpt, line.number, line.place)


def _kind_of(number: str, context: _Context) -> FindingKind | None:
    """What a number is, by what is said of it, or by its structure."""
    digits = re.sub(r"\D", "", number)
    if context.kind == "identity" and len(digits) not in _IDENTITY_LENGTHS:
        return None
    kind = _KINDS.get(context.kind)
    structured = _is_one_group(number) and is_personal_number(digits)
    if kind is None and context is _NO_CONTEXT and structured:
        return FindingKind.IDENTITY_NUMBER
    return kind


def _is_one_group(number: str) -> bool:
    """Written in one, or in groups as people read it out: no sum begins with 0."""
    return number.isdecimal() or all(len(one) > 2 for one in _APART.split(number))


def _context_before(text: str, end: int) -> _Context | None:
    """Return what the nearest words before a number say it is."""
    keywords = list(_KEYWORD.finditer(text, max(0, end - _REACH), end))
    return _Context(keywords[-1].lastgroup or "", keywords[-1][0]) if keywords else None


def _label(line: Line) -> _Context:
    """Return the context a short line or cell such as "Số CMND:" gives the next one."""
    if len(line.text) > _LABEL_LINE or _NUMBER.search(line.text):
        return _NO_CONTEXT
    return _context_before(line.text, len(line.text)) or _NO_CONTEXT


def _is_quantity(text: str, match: re.Match[str]) -> bool:
    number = match[0]
    return bool(
        _DATE.fullmatch(number)
        or _YEARS.fullmatch(number)
        or _UNIT.match(text, match.end())
    )
