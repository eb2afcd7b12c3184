"""The last day that a text sets for itself as a whole.

"Quyết định này được áp dụng đến hết ngày 31/12/2026", "Nghị quyết này hết hiệu lực kể
từ ngày 01/01/2027", "... áp dụng trong thời hạn 02 năm": a proposal, which a person
confirms. What is said of some cases only ("... đối với hồ sơ đã nộp") sets no term for
the whole, and neither does the time that a project takes.
"""

from bacgiang.policy.law.citations.quotations import masked
from bacgiang.policy.law.citations.quotations import quoted_stretches
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.periods import last_of_period
from bacgiang.policy.law.periods import PERIOD
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
import re


_KINDS = (
    r"(?:Luật|Bộ\s{1,3}luật|Pháp\s{1,3}lệnh|Nghị\s{1,3}(?:quyết|định)|Quyết\s{1,3}định"
    r"|Chỉ\s{1,3}thị|Thông\s{1,3}tư(?:\s{1,3}liên\s{1,3}tịch)?|Văn\s{1,3}bản)\s{1,3}này"
)
# Where a sentence begins, with the number or heading of its provision.
_BEGIN = (
    r"(?:^|(?<=[.;:\n]))[ \t]{0,4}(?:(?:Điều\s\d{1,3}\.|\d{1,2}[.)]|[a-zđ]\)|[-–+])"
    r"[ \t]{0,3})?(?:[^\n.;:]{1,40}[.:][ \t]{1,3})?"
)
_HOLDS = (
    r"(?:(?:chỉ|được|tiếp\s{1,3}tục|sẽ)\s{1,3}){0,3}"
    r"(?:áp\s{1,3}dụng|thực\s{1,3}hiện|có\s{1,3}hiệu\s{1,3}lực"
    r"(?:\s{1,3}(?:thi\s{1,3}hành|áp\s{1,3}dụng|thực\s{1,3}hiện))?)"
    r"(?:\s{1,3}thí\s{1,3}điểm)?"
)
_WORDS = (
    r"(?:kể|tính|từ|sau|làm|việc|ngày|tháng|năm|ký|ban|hành|thông|qua|được|và|áp|dụng"
    r"|thực|hiện|chỉ|thí|điểm|\d[\d/.\-]{0,9})"
)
# A start may stand before the end; nothing else may.
_FROM = rf"(?:[\s,]{{1,3}}{_WORDS}){{0,18}}?"
_THROUGH = (
    r"\s{0,3},?\s{0,3}(?:(?:cho\s{1,3})?đến\s{1,3}(?:hết\s{1,3})?(?=ngày|\d{1,2}\s?[/.-])"
    r"|(?:trong|cho|(?:cho\s{1,3})?đến\s{1,3}hết)\s{1,3}năm\s{1,3}(?:ngân\s{1,3}sách\s{1,3})?(?P<year%s>[12]\d{3}))"
)
_OVER = (
    r"hết\s{1,3}hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?\s{1,3}"
    r"(?:(?P<before%s>(?:kể\s{1,3}|tính\s{1,3})?từ)|(?:sau(?:\s{1,3}khi\s{1,3}hết)?|khi"
    r"\s{1,3}hết|vào(?:\s{1,3}cuối)?))\s{1,3}(?=ngày|\d{1,2}\s?[/.-])"
)
_TIME = (
    r"Thời\s{1,3}(?:hạn|gian|hiệu)\s{1,3}(?:áp\s{1,3}dụng|thực\s{1,3}hiện|thi"
    r"\s{1,3}hành|có\s{1,3}hiệu\s{1,3}lực)\s{1,3}(?:của\s{1,3})?"
)
# Behind the day of effect "Thời hạn áp dụng: ..." is said of the text itself.
_BARE_TIME = (
    rf"{_KINDS}\s{{1,3}}(?:sẽ\s{{1,3}})?có\s{{1,3}}hiệu\s{{1,3}}lực(?!\s{{1,3}}khi)"
    r"[^\n“”;]{0,240}?[.,;]\s{1,3}(?:(?:có\s{1,3})?[Tt]hời\s{1,3}(?:hạn|gian)"
    r"(?:\s{1,3}(?:áp\s{1,3}dụng|thực\s{1,3}hiện|thi\s{1,3}hành|(?:có\s{1,3})?hiệu"
    r"\s{1,3}lực|thí\s{1,3}điểm)){1,2}|có\s{1,3}thời\s{1,3}hạn)\s{0,3}(?:là|:)?"
)
_TERMS = re.compile(
    rf"{_BEGIN}(?:{_TIME}{_KINDS}\s{{0,3}}(?:là|:)?{_FROM}{_THROUGH % ''}"
    rf"|{_KINDS}\s{{1,3}}(?:{_OVER % ''}|{_HOLDS}{_FROM}(?:{_THROUGH % '_of_it'}"
    # "... có hiệu lực kể từ ngày ký và hết hiệu lực kể từ ngày ..."
    rf"|[\s,;]{{1,3}}{_OVER % '_after'}))|{_BARE_TIME}{_FROM}{_THROUGH % '_bare'})",
    re.MULTILINE,
)
_WITHIN = r"trong\s{1,3}(?:(?:thời\s{1,3}(?:gian|hạn)|vòng)\s{1,3}(?:là\s{1,3})?)?"
_PERIODS = re.compile(
    rf"{_BEGIN}(?:{_TIME}{_KINDS}\s{{0,3}}(?:là|:)?\s{{0,3}}(?:{_WITHIN})?"
    rf"|{_KINDS}\s{{1,3}}{_HOLDS}{_FROM}[\s,]{{1,3}}{_WITHIN}"
    rf"|{_BARE_TIME}\s{{0,3}}(?:{_WITHIN})?){PERIOD}(?!\w)",
    re.MULTILINE,
)
_SINCE = re.compile(r"\s{0,3},?\s{0,3}(?:(?:kể|tính)\s{1,3})?từ\s{1,3}")
_IN_EFFECT = re.compile(
    rf"(?:ngày|khi)\s{{1,3}}(?:{_KINDS}\s{{1,3}})?(?:bắt\s{{1,3}}đầu\s{{1,3}})?có\s{{1,3}}hiệu"
    r"\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?"
)
_LIMIT = (
    r"(?:trong|cho|(?:cho\s{1,3})?đến\s{1,3}(?:hết\s{1,3})?(?:khi\s{1,3}kết\s{1,3}thúc"
    r"\s{1,3})?)\s{0,3}(?P<term>(?:(?:các|\d{1,2})\s{1,3})?(?:năm\s{1,3}học|học\s{1,3}kỳ"
    r"|giai\s{1,3}đoạn|thời\s{1,3}kỳ|niên\s{1,3}độ|nhiệm\s{1,3}kỳ)(?!\w)[^.;,\n]{0,60})"
)
# School years begin and end on days that others set; a stretch of years may go on.
_UNCOUNTED = re.compile(
    rf"{_BEGIN}(?:{_TIME}{_KINDS}\s{{0,3}}(?:là|:)?{_FROM}|{_KINDS}\s{{1,3}}{_HOLDS}{_FROM})"
    rf"[\s,]{{1,3}}{_LIMIT}",
    re.MULTILINE,
)
# "Quyết định này ... tự hết hiệu lực khi Luật ... có hiệu lực."
_ON_EVENT = re.compile(
    rf"{_BEGIN}{_KINDS}\s{{1,3}}(?:có\s{{1,3}}hiệu\s{{1,3}}lực[^\n.;“”]{{0,120}}?\s)?"
    r"(?P<term>(?:(?:sẽ|đương\s{1,3}nhiên|tự|động)\s{1,3}){0,3}hết\s{1,3}hiệu\s{1,3}lực"
    r"(?:\s{1,3}thi\s{1,3}hành)?\s{1,3}(?:kể\s{1,3}từ\s{1,3})?(?:khi|lúc)"
    r"(?!\s{1,3}hết\s{1,3}(?:ngày|\d))\s[^.;\n]{4,160})",
    re.MULTILINE,
)
# "... cho đến khi có văn bản khác thay thế": nobody knows the day before.
_LIMIT_OF_IT = re.compile(
    _LIMIT
    + r"|(?:đến|tới)\s{1,3}(?P<event>(?:khi|thời\s{1,3}điểm)\s{1,3}[^.;,\n]{3,80})"
)
# Only some cases are meant, or years after the one that is named.
_LIMITED = re.compile(
    r"\s{0,3}(?:[-–]\s?\d|,?\s{0,3}(?:đối\s{1,3}với|cho|với|tại|ở|trên|trong)(?!\w)"
    r"|(?:,|và)\s{1,3}(?:các|những|cho|năm|giai|thời|\d))"
)


def last_day_of(text: str, first: date | None = None) -> date | None:
    """Return the last day of a text's own term; None where none, or several, are set.

    Text in quotation marks is another document's and left out. ``first`` is the first
    day in force, from which a period counts.
    """
    said = masked(text)
    days = {*_last_days(said), *_last_of_periods(said, first)}
    return days.pop() if len(days) == 1 else None


def last_day_in_quotes(text: str) -> date | None:
    """Return the last day that the quoted wording of another text sets for that.

    "Sửa đổi Điều 5 ... như sau: “Điều 5. Quyết định này ... đến hết ngày ...”"
    """
    inner = (text[start + 1 : end - 1] for start, end in quoted_stretches(text))
    days = {last_day_of(one) for one in inner} - {None}
    return days.pop() if len(days) == 1 else None


def uncounted_term(text: str) -> str:
    """Return a text's own term in its words where no day follows from it, else "".

    "Quyết định này được áp dụng đến hết năm học 2025-2026", "... tự hết hiệu lực khi
    Luật ... có hiệu lực".
    """
    said = masked(text)
    term = _UNCOUNTED.search(said) or _ON_EVENT.search(said)
    if term is not None:
        return " ".join(term["term"].split())
    # A period whose first day is not known.
    periods = (
        " ".join(said[one.start("count") : one.end()].split())
        for one in _PERIODS.finditer(said)
        if one["unit"] != "ngày" and not _LIMITED.match(said, one.end())
    )
    return next(periods, "")


def uncounted_limit(sentence: str) -> str:
    """Return the limit that a sentence sets for another document, in its words.

    None that names a day or a year, "" where there is none: "Quyết định số ... được áp
    dụng đến hết năm học 2025-2026", "... cho đến khi có quy định mới thay thế".
    """
    limits = list(_LIMIT_OF_IT.finditer(sentence))
    last = limits[-1] if limits else None
    return " ".join((last["term"] or last["event"]).split()) if last else ""


def _last_days(said: str) -> Iterator[date]:
    for term in _TERMS.finditer(said):
        year = term["year"] or term["year_of_it"] or term["year_bare"]
        if year:
            last, end = date(int(year), 12, 31), term.end()
        else:
            named = day_at(said, term.end())
            if named is None or named.day is None:
                continue
            last, end = named.day, named.end
        is_first = term["before"] or term["before_after"]
        if _LIMITED.match(said, end) is None:
            yield last - timedelta(days=1) if is_first else last


def _last_of_periods(said: str, first: date | None) -> Iterator[date]:
    for period in _PERIODS.finditer(said):
        start, end = first, period.end()
        since = _SINCE.match(said, end)
        if since is not None:
            named = day_at(said, since.end())
            in_effect = _IN_EFFECT.match(said, since.end())
            if named is not None:
                start, end = named.day, named.end
            elif in_effect is not None:
                end = in_effect.end()
            else:
                continue
        last = last_of_period(period, start) if start is not None else None
        # Days are those until it takes effect.
        if last and period["unit"] != "ngày" and _LIMITED.match(said, end) is None:
            yield last
