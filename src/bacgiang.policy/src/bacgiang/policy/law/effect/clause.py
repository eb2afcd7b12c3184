"""What a text says about its own effective day.

"Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký": a proposal, which a
person confirms. Decrees before 2009 count from the day of the gazette, which the text
cannot tell.
"""

from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.citations.quotations import quoted_stretches
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.days import COUNT_PATTERN
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.days import parse_count
from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import Enum
import re


class Basis(Enum):
    """What the effective day is counted from.

    ``ISSUE`` is the day of signing or issue; ``ADOPTION`` that on which an assembly
    adopted it, of issue where the text does not tell; ``GAZETTE`` that of publication
    in the gazette; ``DOCUMENT`` another document's effective day. ``UNREADABLE``: the
    day is left blank, as in drafts, or is none of the calendar.
    """

    DAY = "day"
    ISSUE = "issue"
    ADOPTION = "adoption"
    GAZETTE = "gazette"
    DOCUMENT = "document"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class EffectiveClause:
    """``text[start:end]`` says when the document takes effect.

    ``day`` is None where it depends on what the text does not tell; ``delay`` is the
    number of days after the basis, working days if ``counts_working_days``. ``until``
    is the last day, where a term is set. ``has_exceptions``: something takes effect
    on another day. ``of_attachment``: it speaks of the attached regulation ("Quy
    định này").
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
    counts_working_days: bool = False


Counting = Callable[[date, int], date]
"""The day that is so many working days after another one."""

_SUBJECT = (
    r"(?P<subject>(?:Bản\s{1,3})?(?:Quy|Qui)\s{1,3}(?:định|chế)|Luật|Bộ\s{1,3}luật"
    r"|Pháp\s{1,3}lệnh|Nghị\s{1,3}(?:quyết|định)|Quyết\s{1,3}định|Chỉ\s{1,3}thị"
    r"|Thông\s{1,3}tư(?:\s{1,3}liên\s{1,3}tịch)?|Thông\s{1,3}báo|Kế\s{1,3}hoạch"
    r"|Văn\s{1,3}bản)(?:\s{1,3}này)?"
)
# Between the subject and the verb stands at most when and by whom it was adopted, or
# for how long it is applied.
_YEAR = (
    r"(?:trong|cho|đến\s{1,3}hết)\s{1,3}năm\s{1,3}(?P<year%s>[12]\d{3})"
    r"(?!\s?[-–]\s?\d|\s{1,3}và\s{1,3}(?:các|những|cho|năm|giai|thời|\d))"
)
_BETWEEN = (
    r"(?:\s{1,3}(?:đã\s{1,3}được|được)\s{1,3}[^.;\n]{1,160}?\s{1,3}và)?"
    r"(?:\s{1,3}(?:được\s{1,3})?(?:áp\s{1,3}dụng|thực\s{1,3}hiện)\s{1,3}"
    + _YEAR % "_before"
    + r"\s{0,3},?\s{0,3}(?:và)?)?"
)
_CLAUSE = re.compile(
    rf"(?<!\w){_SUBJECT}{_BETWEEN}\s{{0,3}}(?:sẽ\s{{1,3}})?có\s{{1,3}}hiệu\s{{1,3}}lực"
    r"(?:\s{1,3}(?:thi\s{1,3}hành|áp\s{1,3}dụng|pháp\s{1,3}luật|thực\s{1,3}hiện))?"
    r"\s{0,3},?\s{0,3}"
)
_AFTER = re.compile(
    rf"sau\s{{1,3}}(?P<count>{COUNT_PATTERN})(?:\s{{1,3}}\([^()]{{1,20}}\))?\s{{0,3}},?"
    r"\s{0,3}ngày\s{0,3},?\s{0,3}(?P<working>làm\s{1,3}việc\s{0,3},?\s{0,3})?",
    re.IGNORECASE,
)
_HOUR = r"(?:\d{1,2}\s{0,2}(?:giờ|h)(?:\s{0,2}\d{2}(?:\s{0,2}phút)?)?\s{0,3},?\s{0,3})?"
_FROM = re.compile(
    rf"(?:(?:kể|tính|bắt\s{{1,3}}đầu)\s{{1,3}})?từ\s{{1,3}}{_HOUR}(?=ngày|\d)"
    rf"|vào\s{{1,3}}{_HOUR}(?=ngày)|ngay\s{{1,3}}(?:khi\s{{1,3}})?",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:ngày\s{1,3})?(?:được\s{1,3})?(?:ký|kí|ban\s{1,3}hành)(?!\w)", re.IGNORECASE
)
_ADOPTION = re.compile(
    r"(?:ngày\s{1,3})?(?:được\s{1,3})?(?:(?:Quốc\s{1,3}hội|Hội\s{1,3}đồng\s{1,3}nhân"
    r"\s{1,3}dân)[^.,;\n]{0,40}?\s)?thông\s{1,3}qua(?!\w)",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"thông\s{1,3}qua\s{1,3}(?:vào\s{1,3})?(?=ngày)", re.IGNORECASE)
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
    (Basis.ADOPTION, _ADOPTION),
    (Basis.GAZETTE, _GAZETTE),
    (Basis.UNREADABLE, _BLANK_DAY),
)
_UNTIL = re.compile(
    r"\s{0,3},?\s{0,3}(?:cho\s{1,3})?đến\s{1,3}(?:hết\s{1,3})?(?=ngày)", re.IGNORECASE
)
_IN_YEAR = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:và\s{1,3})?(?:được\s{1,3})?(?:áp\s{1,3}dụng|thực\s{1,3}hiện)"
    r"\s{1,3}|(?=đến\s))" + _YEAR % "_after",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(r"[^.\n]{0,80}?,\s{1,3}trừ\s")
_QUOTE = re.compile('[“”"]')
_LOOK_BACK = 400


def find_clauses(
    text: str, issued: date | None = None, working_day_after: Counting | None = None
) -> Iterator[EffectiveClause]:
    """Yield all that a text says of its effective day, in order.

    ``issued`` is the day of issue, which days counted from signing rest on; without
    ``working_day_after`` days counted in working days are not known. Text in quotation
    marks is another document's and left out.
    """
    start = StartReader(text, issued, working_day_after)
    quoted = list(quoted_stretches(text))
    matches = (
        each for each in _CLAUSE.finditer(text) if not _is_quoted(text, each, quoted)
    )
    yield from filter(None, (_read(text, each, start) for each in matches))


def effective_clause(
    text: str, issued: date | None = None, working_day_after: Counting | None = None
) -> EffectiveClause | None:
    """Return the clause that rules the document: not that of an attachment, if any."""
    clauses = list(find_clauses(text, issued, working_day_after))
    own = [clause for clause in clauses if not clause.of_attachment]
    return next(iter(own or clauses), None)


def _is_quoted(
    text: str, clause: re.Match[str], quoted: Sequence[tuple[int, int]]
) -> bool:
    """Whether it stands between quotation marks, or behind one that nothing closes."""
    start = clause.start()
    before = bisect_right(quoted, (start, start)) - 1
    if before >= 0 and start < quoted[before][1]:
        return True
    line = max(text.rfind("\n", 0, start) + 1, start - _LOOK_BACK)
    marks = _QUOTE.findall(text, line, start)
    return bool(marks) and (marks[-1] == "“" or marks.count('"') % 2 == 1)


@dataclass(frozen=True, slots=True)
class Start:
    """What ``text[...:end]`` says of the day from which something holds."""

    basis: Basis
    day: date | None
    end: int
    delay: int = 0
    follows: DocumentReference | None = None
    counts_working_days: bool = False


class StartReader:
    """Reads "kể từ ngày ..." and what stands for it in a text."""

    def __init__(
        self, text: str, issued: date | None, working_day_after: Counting | None = None
    ) -> None:
        self._text = text
        self._issued = issued
        self._working_day_after = working_day_after

    def at(self, position: int) -> Start | None:
        """Return the start that stands at a position, if one does."""
        after = _AFTER.match(self._text, position)
        delay = 0
        if after is not None:
            delay = parse_count(after["count"]) or 0
            position = after.end()
        works = after is not None and after["working"] is not None
        start = _FROM.match(self._text, position)
        if start is None:
            return self._following(_BY_DOCUMENT.match(self._text, position))
        return self._from(start.end(), delay, works)

    def _from(self, position: int, delay: int, works: bool) -> Start | None:
        """Read what stands after "kể từ"."""
        named = day_at(self._text, position)
        if named is not None:
            basis = Basis.DAY if named.day else Basis.UNREADABLE
            day = self._later(named.day, delay, works)
            return Start(basis, day, named.end, delay, None, works)
        for basis, pattern in _BASES:
            match = pattern.match(self._text, position)
            if match is not None:
                day = self._later(self._day_of(basis), delay, works)
                return Start(basis, day, match.end(), delay, None, works)
        return self._following(_THEN.match(self._text, position))

    def _day_of(self, basis: Basis) -> date | None:
        if basis is Basis.ADOPTION:
            return self._adopted() or self._issued
        return self._issued if basis is Basis.ISSUE else None

    def _adopted(self) -> date | None:
        """Return the day on which the text says that it was adopted, the last one."""
        days = [
            found.day
            for match in _ADOPTED.finditer(self._text)
            if (found := day_at(self._text, match.end())) is not None and found.day
        ]
        return days[-1] if days else None

    def _later(self, day: date | None, delay: int, works: bool) -> date | None:
        if day is None:
            return None
        if not works:
            return day + timedelta(days=delay)
        count = self._working_day_after
        return count(day, delay) if count is not None else None

    def _following(self, match: re.Match[str] | None) -> Start | None:
        """Read the document whose effect this one follows."""
        if match is None:
            return None
        end = match.end()
        first = next(iter(find_documents(self._text[end : end + 300])), None)
        if first is None or first.start > 0:
            return None
        return Start(Basis.DOCUMENT, None, end + first.end, follows=first.reference)


def last_day_at(text: str, position: int) -> tuple[date, int] | None:
    """Return the last day of the term that is set at a position, and where it ends."""
    term = _UNTIL.match(text, position)
    last = day_at(text, term.end()) if term else None
    if last is not None and last.day is not None:
        return last.day, last.end
    year = _IN_YEAR.match(text, position)
    return (date(int(year["year_after"]), 12, 31), year.end()) if year else None


def _read(
    text: str, match: re.Match[str], reader: StartReader
) -> EffectiveClause | None:
    start = reader.at(match.end())
    if start is None:
        return None
    until, end = last_day_at(text, start.end) or (None, start.end)
    if until is None and match["year_before"]:
        until = date(int(match["year_before"]), 12, 31)
    return EffectiveClause(
        basis=start.basis,
        day=start.day,
        start=match.start(),
        end=end,
        delay=start.delay,
        until=until,
        follows=start.follows,
        has_exceptions=_EXCEPTION.match(text, end) is not None,
        of_attachment=match["subject"].split()[0] in ("Bản", "Quy", "Qui"),
        counts_working_days=start.counts_working_days,
    )
