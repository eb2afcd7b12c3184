"""What is said of an exception: that it goes on, until when, or when it ends, too."""

from bacgiang.policy.law.citations.terms import from_at
from bacgiang.policy.law.citations.terms import Term
from bacgiang.policy.law.citations.terms import until_at
from dataclasses import dataclass
from datetime import timedelta
import re


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What the words up to ``end`` say of an exception.

    ``term`` begins when it ends itself, None where they name no such day; without a
    first day it ends as the text that says so takes effect. ``is_ended``: it is no
    exception, after all; ``is_unread``: whether it is one cannot be told; ``is_over``:
    that it ends is said, which may be of a provision of the text itself.
    """

    end: int
    term: Term | None = None
    is_ended: bool = False
    is_unread: bool = False
    is_over: bool = False


# "riêng Điều 3 của Quy chế hết hiệu lực": the one that is spoken of.
_OF_IT = re.compile(
    r"\s{1,3}(?:của\s{1,3}|tại\s{1,3})?(?:Quy\s{1,3}(?:chế|định)|Điều\s{1,3}lệ|Quyết\s{1,3}định"
    r"|Nghị\s{1,3}(?:quyết|định)|Thông\s{1,3}tư|văn\s{1,3}bản)"
    r"(?=\s{1,3}(?:(?:(?:nêu|nói)\s{1,3})?trên|đó|thì|vẫn|được|sẽ|còn|tiếp|có|hết|bị)(?!\w))"
    r"(?:\s{1,3}(?:(?:(?:nêu|nói)\s{1,3})?trên|đó)(?!\w))?",
    re.IGNORECASE,
)
_STOP = r"(?:\s{1,3}|(?=\s{0,3}[.,;:]|\Z))"
_GOES_ON = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:thì|vẫn|được|sẽ|chỉ|còn|tiếp\s{1,3}tục|có\s{1,3}hiệu\s{1,3}lực"
    rf"|hiệu\s{{1,3}}lực|thi\s{{1,3}}hành|áp\s{{1,3}}dụng|thực\s{{1,3}}hiện){_STOP}){{1,6}}(?:cho\s{{1,3}}(?=đến))?",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"tiếp\s{1,3}tục|vẫn|còn", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến|tới)(?!\w)", re.IGNORECASE)
_ENDS = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:thì|sẽ|cũng|chỉ|được|bị)\s{1,3}){0,3}"
    rf"(?:hết\s{{1,3}}hiệu\s{{1,3}}lực(?:\s{{1,3}}thi\s{{1,3}}hành)?|bãi\s{{1,3}}bỏ){_STOP}",
    re.IGNORECASE,
)
_WITH_THIS = re.compile(
    r"(?:(?:kể|tính)\s{1,3})?từ\s{1,3}(?:ngày|khi)\s{1,3}(?:\w{1,8}\s{1,3}){1,4}này\s{1,3}"
    r"(?:bắt\s{1,3}đầu\s{1,3})?có\s{1,3}hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?",
    re.IGNORECASE,
)
# "Quyết định này thay thế ...; riêng Điều 5 có hiệu lực kể từ ngày ...": its own.
_BY_THIS = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:thì|sẽ|được|bắt\s{1,3}đầu)\s{1,3}){0,3}(?:có\s{1,3}hiệu\s{1,3}lực|thi"
    r"\s{1,3}hành|áp\s{1,3}dụng|thực\s{1,3}hiện)(?:\s{1,3}thi\s{1,3}hành)?\s{1,3}(?:kể|tính|từ|sau|vào)(?!\w)|"
    r"\s{0,3},?\s{0,3}(?:thì\s{1,3})?(?:được\s{1,3}|sẽ\s{1,3})?(?:thực\s{1,3}hiện|thi"
    r"\s{1,3}hành|áp\s{1,3}dụng|thay(?:\s{1,3}thế)?|sửa\s{1,3}đổi)\s[^.;]{0,120}?\snày(?!\w)",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\s{0,3},?\s{0,3}(?:đối\s{1,3}với|cho)(?!\w)", re.IGNORECASE)
_JOINS = re.compile(
    r"\s{0,3}(?:[,;]\s{0,3})?(?:và\s{1,3})?(?:các\s{1,3})?(?:điều|khoản|điểm)\s|\s{1,3}và\s",
    re.IGNORECASE,
)


def said_of(text: str, position: int, end: int, is_apart: bool) -> SaidOf | None:
    """Return what is said at a position, behind an exception; None if nothing is.

    ``is_apart``: "riêng" tells of the provision, and only what is said tells whether it
    is an exception.
    """
    of_it = _OF_IT.match(text, position, end)
    position = of_it.end() if of_it is not None else position
    over = _ENDS.match(text, position, end)
    if over is not None:
        return _ending(text, over.end(), end)
    goes_on = _GOES_ON.match(text, position, end)
    if goes_on is not None:
        place = goes_on.end()
        until = until_at(text, place)
        if until is not None and not _LIMITED.match(text, until.end):
            last = until.day
            term = Term(last + timedelta(days=1)) if last is not None else None
            return SaidOf(until.end, term)
        holds = _HOLDS.search(goes_on[0]) or _UNTIL.match(text, place)
        if not is_apart or holds:
            return SaidOf(until.end if until is not None else place)
    if not is_apart:
        return None
    by_this = _BY_THIS.match(text, position, end)
    if by_this is not None:
        return SaidOf(by_this.end(), is_ended=True)
    return (
        None if _JOINS.match(text, position, end) else SaidOf(position, is_unread=True)
    )


def _ending(text: str, position: int, end: int) -> SaidOf:
    """What "hết hiệu lực" is followed by: a day, the day of this text, or else."""
    since = from_at(text, position)
    if since is not None and since.day is not None:
        return SaidOf(since.end, Term(since.day), is_over=True)
    with_this = _WITH_THIS.match(text, position, end)
    if with_this is not None:
        return SaidOf(with_this.end(), Term(), is_over=True)
    return SaidOf(position, is_over=True)
