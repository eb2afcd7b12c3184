"""Provisions that a sentence leaves alone: "bãi bỏ Quyết định ..., trừ Điều 5".

Some are left alone for a time only: "trừ Điều 5 tiếp tục có hiệu lực đến hết ngày ...".
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.terms import until_at
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
import re


_EXCEPT = re.compile(
    r"(?<!\w)(?:ngoại\s{1,3}trừ|trừ)\s{1,3}(?:(?:các|những|nội\s{1,3}dung|quy\s{1,3}định"
    r"|đã|được|nêu|phần|tại|của|và|bản|kèm|theo|các)\s{1,3}|[,:]\s{0,3}){0,8}\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"\s{0,3}[,;]?\s{0,3}(?:và\s{1,3})?(?:các\s{1,3})?")
_GOES_ON = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:thì|vẫn|được|sẽ|chỉ|còn|tiếp\s{1,3}tục|có\s{1,3}hiệu\s{1,3}lực"
    r"|thi\s{1,3}hành|áp\s{1,3}dụng|thực\s{1,3}hiện)\s{1,3}){1,6}",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\s{0,3},?\s{0,3}(?:đối\s{1,3}với|cho)(?!\w)", re.IGNORECASE)
_LOOK_BACK = 100


@dataclass(frozen=True, slots=True)
class Excepted:
    """Provisions excepted by words from ``start`` on, to ``last`` (None: for ever)."""

    provisions: tuple[CitedProvision, ...]
    start: int
    last: date | None = None


_CASES = re.compile(
    r"(?:(?:[,;(]\s{0,3}|\s)(?:ngoại\s{1,3})?trừ\s{1,3}(?=(?:(?:các|những|một\s{1,3}số)\s{1,3})?"
    r"trường\s{1,3}hợp(?!\w))|[,;(]\s{0,3}(?:ngoại\s{1,3})?trừ\s{1,3}(?!sâu|(?:(?:các|những|tại"
    r"|quy\s{1,3}định|nội\s{1,3}dung)\s{1,3}){0,3}(?:điều|khoản|điểm|mục|chương|phần"
    r"|phụ\s{1,3}lục)\s{1,3}[\dIVX]))(?P<cases>[^;:“”]{3,400}?)(?=[;:)]|\.(?:\s|\Z)|\Z)",
    re.IGNORECASE,
)


def cases_spared(sentence: str) -> str:
    """Return the cases in which what a sentence orders does not hold, in its words.

    "... hết hiệu lực, trừ trường hợp quy định tại Điều 91 Nghị định này": no provisions
    of the other document, which are excepted as such. Empty where there are none.
    """
    cases = _CASES.search(sentence)
    return " ".join(cases["cases"].split()) if cases else ""


def excepted_after(
    text: str, citation: Citation, cited: Sequence[Citation], end: int
) -> tuple[Excepted, ...]:
    """Return what is excepted in ``text[citation.end:end]``.

    Provisions that the text calls its own ("Điều này", "Quyết định này") say when the
    repeal does not hold, and are none of the other document.
    """
    found: list[Excepted] = []
    position: int | None = None
    begin = end
    for each in cited:
        if each.start < citation.end or each.start >= end:
            continue
        if not each.provisions:
            continue
        low = max(citation.end, each.start - _LOOK_BACK)
        starts = _EXCEPT.search(text, low, each.start)
        goes_on = position is not None and _AND.fullmatch(text, position, each.start)
        if starts is None and not goes_on:
            continue
        begin = starts.start() if starts is not None else begin
        said = _GOES_ON.match(text, each.end, end)
        limit = until_at(text, said.end()) if said else None
        if limit is not None and _LIMITED.match(text, limit.end):
            limit = None
        position = limit.end if limit is not None else each.end
        last = limit.day if limit is not None else None
        if not _is_of(each, citation):
            continue
        if limit is not None:
            # "trừ Điều 5 và Điều 7 tiếp tục ... đến hết ngày": of both.
            found = [
                replace(one, last=last) if one.start == begin and not one.last else one
                for one in found
            ]
        found.append(Excepted(each.provisions, begin, last))
    return tuple(found)


def _is_of(exception: Citation, citation: Citation) -> bool:
    if any(each.is_relative for each in exception.provisions):
        return False
    own, other = exception.document, citation.document
    if own is None or other is None:
        return own is None
    return not own.is_this and own.identity.may_be(other.identity)
