"""First days that a text gives another: it puts off its start, or amends its clause."""

from bacgiang.policy.law.citations.quotations import masked
from bacgiang.policy.law.citations.quotations import quoted_stretches
from bacgiang.policy.law.days import day_at
from collections.abc import Iterator
from datetime import date
import re


_EFFECT = (
    r"có\s{1,3}hiệu\s{1,3}lực"
    r"(?:\s{1,3}(?:thi\s{1,3}hành|áp\s{1,3}dụng|thực\s{1,3}hiện))?"
)
_SINCE = re.compile(
    _EFFECT + r"\s{0,3},?\s{0,3}(?:(?:kể|tính)\s{1,3})?từ\s{1,3}(?=ngày|\d)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"(?<!\w)(?:lùi|dời|hoãn|điều\s{1,3}chỉnh|kéo\s{1,3}dài)(?:\s{1,3}lại)?\s{1,3}"
    r"(?:thời\s{1,3}(?:điểm|gian|hạn)|ngày)\s{1,3}(?:bắt\s{1,3}đầu\s{1,3})?"
    r"(?:có\s{1,3}hiệu\s{1,3}lực|thi\s{1,3}hành|áp\s{1,3}dụng)(?!\w)(?P<rest>[^;“”]{0,600})",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<!\w)(?:đến|sang|tới|thành|là|từ)\s{1,3}(?:hết\s{1,3})?(?=ngày|\d)",
    re.IGNORECASE,
)


def first_days_in_quotes(text: str) -> tuple[date, ...]:
    """Return the first days that the quoted wording of another text sets, in order.

    "“Điều 2. Quyết định này có hiệu lực kể từ ngày ..., trừ Điều 3 có hiệu lực kể từ
    ngày ...”"
    """
    inner = (text[start + 1 : end - 1] for start, end in quoted_stretches(text))
    days = (day_at(one, since.end()) for one in inner for since in _SINCE.finditer(one))
    return tuple(sorted({one.day for one in days if one is not None and one.day}))


def put_off_to(words: str) -> tuple[date, ...]:
    """Return the day to which words put off the start of another text, if they do.

    "Lùi thời điểm có hiệu lực của Quyết định ... đến ngày ...": the last day that is
    named, not that of issue.
    """
    return tuple(dict.fromkeys(_put_off(masked(words))))


def _put_off(said: str) -> Iterator[date]:
    for match in _PUT_OFF.finditer(said):
        rest = match.start("rest")
        found = [day_at(said, rest + to.end()) for to in _TO.finditer(match["rest"])]
        last = next((one for one in reversed(found) if one is not None), None)
        if last is not None and last.day is not None:
            yield last.day
