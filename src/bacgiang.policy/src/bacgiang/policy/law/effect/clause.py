"""What a text says about its own effective day.

"Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký": a proposal, which a
person confirms. Decrees before 2009 count from the day of the gazette, which the text
cannot tell.
"""

from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.days import COUNT_PATTERN
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.days import parse_count
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import Enum
import re


class Basis(Enum):
    """What the effective day is counted from.

    ``ISSUE`` is the day of signing, adoption or issue; ``GAZETTE`` that of publication
    in the gazette; ``DOCUMENT`` another document's effective day. ``UNREADABLE``: the
    day is left blank, as in drafts, or is none of the calendar.
    """

    DAY = "day"
    ISSUE = "issue"
    GAZETTE = "gazette"
    DOCUMENT = "document"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class EffectiveClause:
    """``text[start:end]`` says when the document takes effect.

    ``day`` is None where it depends on what the text does not tell; ``delay`` is the
    number of days after the basis. ``until`` is the last day, where a term is set.
    ``has_exceptions``: some provisions take effect on other days. ``of_attachment``:
    it speaks of the attached regulation ("Quy định này").
    """

    basis: Basis
    day: date | None
    start: int
    end: int
    delay: int = 0
    until: date | None = None
    follows: DocumentReference | None = None
    has_exceptions: bool = False
    of_attachment: bool = False


_SUBJECT = (
    r"(?P<subject>(?:Bản\s{1,3})?(?:Quy|Qui)\s{1,3}(?:định|chế)|Luật|Bộ\s{1,3}luật"
    r"|Pháp\s{1,3}lệnh|Nghị\s{1,3}(?:quyết|định)|Quyết\s{1,3}định|Chỉ\s{1,3}thị"
    r"|Thông\s{1,3}tư(?:\s{1,3}liên\s{1,3}tịch)?|Thông\s{1,3}báo|Kế\s{1,3}hoạch"
    r"|Văn\s{1,3}bản)(?:\s{1,3}này)?"
)
# Between the subject and the verb stands at most when and by whom it was adopted.
_BETWEEN = r"(?:\s{1,3}(?:đã\s{1,3}được|được)\s{1,3}[^.;\n]{1,160}?\s{1,3}và)?"
_CLAUSE = re.compile(
    rf"(?<!\w){_SUBJECT}{_BETWEEN}\s{{0,3}}(?:sẽ\s{{1,3}})?có\s{{1,3}}hiệu\s{{1,3}}lực"
    r"(?:\s{1,3}(?:thi\s{1,3}hành|áp\s{1,3}dụng|pháp\s{1,3}luật|thực\s{1,3}hiện))?"
    r"\s{0,3},?\s{0,3}"
)
_AFTER = re.compile(
    rf"sau\s{{1,3}}(?P<count>{COUNT_PATTERN})(?:\s{{1,3}}\([^()]{{1,20}}\))?\s{{0,3}},?"
    r"\s{0,3}ngày\s{0,3},?\s{0,3}(?:làm\s{1,3}việc\s{0,3},?\s{0,3})?",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:kể\s{1,3}|tính\s{1,3})?từ\s{1,3}(?=ngày|\d)|vào\s{1,3}(?=ngày)|ngay\s{1,3}(?:khi\s{1,3})?",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:ngày\s{1,3})?(?:được\s{1,3})?(?:ký|kí|thông\s{1,3}qua|ban\s{1,3}hành)(?!\w)",
    re.IGNORECASE,
)
_GAZETTE = re.compile(
    r"ngày\s{1,3}(?:được\s{1,3})?(?:đăng|công\s{1,3}bố)(?:\s{1,3}trên)?"
    r"(?:\s{1,3}công\s{1,3}báo)?",
    re.IGNORECASE,
)
_THEN = re.compile(r"ngày\s{1,3}(?=[A-ZĐ])")
_BY_DOCUMENT = re.compile(r"theo\s{1,3}(?=[A-ZĐ])")
_BLANK_DAY = re.compile(r"ngày\s?[\s.…_]{0,20}\s?tháng", re.IGNORECASE)
_BASES = (
    (Basis.ISSUE, _ISSUE),
    (Basis.GAZETTE, _GAZETTE),
    (Basis.UNREADABLE, _BLANK_DAY),
)
_UNTIL = re.compile(
    r"\s{0,3},?\s{0,3}(?:cho\s{1,3})?đến\s{1,3}(?:hết\s{1,3})?(?=ngày)", re.IGNORECASE
)
_EXCEPTION = re.compile(
    r"[^.\n]{0,80}?(?:,\s{1,3}trừ\s|\briêng\s)|[^.]{0,80}\.\s{1,3}Riêng\s"
)
_QUOTE = re.compile('[“”"]')
_LOOK_BACK = 400


def find_clauses(text: str, issued: date | None = None) -> Iterator[EffectiveClause]:
    """Yield all that a text says of its effective day, in order.

    ``issued`` is the day of issue, which days counted from signing rest on. Text in
    quotation marks is another document's and left out.
    """
    matches = (each for each in _CLAUSE.finditer(text) if not _is_quoted(text, each))
    yield from filter(None, (_read(text, each, issued) for each in matches))


def effective_clause(text: str, issued: date | None = None) -> EffectiveClause | None:
    """Return the clause that rules the document: not that of an attachment, if any."""
    clauses = list(find_clauses(text, issued))
    own = [clause for clause in clauses if not clause.of_attachment]
    return next(iter(own or clauses), None)


def _is_quoted(text: str, clause: re.Match[str]) -> bool:
    start = clause.start()
    line = max(text.rfind("\n", 0, start) + 1, start - _LOOK_BACK)
    marks = _QUOTE.findall(text, line, start)
    return bool(marks) and (marks[-1] == "“" or marks.count('"') % 2 == 1)


def _read(
    text: str, match: re.Match[str], issued: date | None
) -> EffectiveClause | None:
    position, delay = match.end(), 0
    after = _AFTER.match(text, position)
    if after is not None:
        delay = parse_count(after["count"]) or 0
        position = after.end()
    start = _FROM.match(text, position)
    found = (
        _from(text, start.end(), issued, delay)
        if start
        else _following(text, _BY_DOCUMENT.match(text, position))
    )
    return _complete(text, match, found) if found else None


_Found = tuple[Basis, date | None, int, int, DocumentReference | None]


def _from(text: str, position: int, issued: date | None, delay: int) -> _Found | None:
    """Read what stands after "kể từ"."""
    named = day_at(text, position)
    if named is not None:
        basis = Basis.DAY if named.day else Basis.UNREADABLE
        return basis, _later(named.day, delay), named.end, delay, None
    for basis, pattern in _BASES:
        match = pattern.match(text, position)
        if match is not None:
            day = _later(issued, delay) if basis is Basis.ISSUE else None
            return basis, day, match.end(), delay, None
    return _following(text, _THEN.match(text, position))


def _following(text: str, match: re.Match[str] | None) -> _Found | None:
    """Read the document whose effect this one follows."""
    if match is None:
        return None
    end = match.end()
    first = next(iter(find_documents(text[end : end + 300])), None)
    if first is None or first.start > 0:
        return None
    return Basis.DOCUMENT, None, end + first.end, 0, first.reference


def _later(day: date | None, delay: int) -> date | None:
    return day + timedelta(days=delay) if day else None


def _complete(text: str, match: re.Match[str], found: _Found) -> EffectiveClause:
    basis, day, end, delay, follows = found
    term = _UNTIL.match(text, end)
    last = day_at(text, term.end()) if term else None
    until, end = (last.day, last.end) if last else (None, end)
    return EffectiveClause(
        basis=basis,
        day=day,
        start=match.start(),
        end=end,
        delay=delay,
        until=until,
        follows=follows,
        has_exceptions=_EXCEPTION.match(text, end) is not None,
        of_attachment=match["subject"].split()[0] in ("Bản", "Quy", "Qui"),
    )
