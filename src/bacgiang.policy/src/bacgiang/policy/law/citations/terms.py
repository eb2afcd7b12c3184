"""The days a sentence names for what it does: from when, and until when."""

from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.days import FoundDay
from bacgiang.policy.law.periods import last_of_period
from bacgiang.policy.law.periods import PERIOD
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
import re


@dataclass(frozen=True, slots=True)
class Term:
    """First and last day, each None where the sentence names none."""

    first: date | None = None
    last: date | None = None


_FROM = re.compile(
    r"(?<!\w)từ\s{1,3}(?:\d{1,2}\s{1,2}giờ\s{1,3})?(?=ngày)", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?<!\w)(?:đến|tới)\s{1,3}(?:hết\s{1,3})?"
    r"(?:(?=ngày)|năm\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d))",
    re.IGNORECASE,
)
_END = re.compile(r"\s{0,3}(?:[.;:,]|\Z|(?:cho\s{1,3})?(?:đến|tới)(?!\w))")
_SINCE = re.compile(
    r"(?:(?:kể|tính)\s{1,3})?từ\s{1,3}(?:\d{1,2}\s{1,2}giờ\s{1,3})?", re.IGNORECASE
)
_THIS = r"(?:[^\W\d_]{2,6}(?:\s{1,3}[^\W\d_]{2,6}){0,4}\s{1,3}này\s?,\s{1,3})?"
_LEADING = re.compile(
    rf"\s{{0,3}}{_THIS}"
    r"(?:trong\s{1,3}(?:(?:khoảng\s{1,3})?thời\s{1,3}(?:gian|hạn)\s{1,3})?)?"
    r"(?=(?:(?:kể|tính)\s{1,3})?từ\s{1,3}(?:ngày|khi|\d))",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\s{{0,3}}{_THIS}đến\s{{1,3}}(?P<through>hết\s{{1,3}})?(?=ngày\s)", re.IGNORECASE
)
_LAST = 40
_HAS_END = frozenset({RelationKind.SUSPENDS, RelationKind.EXTENDS})
_HAS_BEGIN = frozenset({*_HAS_END, RelationKind.RESUMES})
# "Không áp dụng Điều 2 ... kể từ ngày 01/8/2024." Titles, too, say "từ ngày".
_ENDS_FROM = re.compile(
    r"(?<!hiệu\slực\s)(?<!thi\shành\s)(?<!áp\sdụng\s)(?:kể|tính)\s{1,3}\Z",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"(?<!\w)(?:thêm\s{1,3}|trong\s{1,3}(?:(?:thời\s{1,3}(?:gian|hạn)|vòng)\s{1,3})?)"
    r"(?:là\s{1,3})?" + PERIOD + r"(?!\w)",
    re.IGNORECASE,
)


def until_at(text: str, position: int) -> FoundDay | None:
    """Return the last day that words like "đến hết ngày ..." at a position name."""
    match = _UNTIL.match(text, position)
    if match is None:
        return None
    if match["year"]:
        return FoundDay(date(int(match["year"]), 12, 31), position, match.end())
    found = day_at(text, match.end())
    return found if found is not None and found.day else None


def from_at(text: str, position: int) -> FoundDay | None:
    """Return the first day that words like "kể từ ngày ..." at a position name."""
    match = _SINCE.match(text, position)
    found = day_at(text, match.end()) if match is not None else None
    return found if found is not None and found.day else None


def term_before(text: str, start: int, end: int) -> Term:
    """Return the days with which the sentence ``text[start:end]`` begins.

    "Từ ngày ... đến hết ngày ..., tạm ngưng ..."
    """
    begins = _LEADING.match(text, start, end)
    if begins is None:
        return Term()
    first = from_at(text, begins.end())
    comma = text.find(",", first.end if first is not None else begins.end(), end)
    untils = _UNTIL.finditer(text, begins.end(), comma if comma >= 0 else end)
    until = next(filter(None, (until_at(text, one.start()) for one in untils)), None)
    return Term(first.day if first else None, until.day if until else None)


def term_by(text: str, start: int, end: int) -> Term:
    """Return the day by which what the sentence ``text[start:end]`` ends is over.

    "Đến ngày 01/7/2027, ... hết hiệu lực", "Đến hết ngày 30/6/2027, bãi bỏ ..."
    """
    by = _BY.match(text, start, end)
    found = day_at(text, by.end()) if by is not None else None
    if by is None or found is None or found.day is None or found.end > end:
        return Term()
    return Term(found.day + timedelta(days=1) if by["through"] else found.day)


def term_of(verb: Verb, text: str, start: int, end: int) -> Term:
    """Return the days that ``text[start:end]``, which follows the object, names.

    The last of each counts: those before it can be in the title of what is spoken of.
    "Quyết định này có hiệu lực từ ngày ..." is said before an active verb, and no day
    of the relation's own.
    """
    start = max(start, verb.end)
    first = last = None
    is_own: re.Match[str] | bool | None = None
    for match in list(_FROM.finditer(text, start, end))[-_LAST:]:
        found = day_at(text, match.end())
        if found is not None and found.day and _END.match(text, found.end):
            first = found.day
            before = text[max(start, match.start() - 24) : match.start()]
            is_own = _ENDS_FROM.search(before) or not before.strip(" ,")
    if not verb.is_passive and verb.kind not in _HAS_BEGIN:
        return Term(first) if verb.kind in ENDING and is_own else Term()
    if verb.kind not in _HAS_END:
        return Term(first)
    for match in list(_UNTIL.finditer(text, start, end))[-_LAST:]:
        found = until_at(text, match.start())
        last = found.day if found is not None else last
    period = _PERIOD.search(text, start, end) if first and not last else None
    if period is not None and first is not None:
        last = last_of_period(period, first)
    is_order = first is None or last is None or first <= last
    return Term(first, last) if is_order else Term(first)
