"""Provisions that a sentence leaves alone: "bãi bỏ Quyết định ..., trừ Điều 5".

Some are left alone for a time only: "trừ Điều 5 tiếp tục có hiệu lực đến hết ngày ...",
"riêng Điều 5 hết hiệu lực kể từ ngày ...".
"""

from bacgiang.policy.law.citations.contexts import common_steps
from bacgiang.policy.law.citations.exception_terms import said_of
from bacgiang.policy.law.citations.exception_terms import SaidOf
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.provision_lists import find_lists
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from functools import lru_cache
import re


_OF_IT = (
    r"(?:(?:các|những|nội\s{1,3}dung|quy\s{1,3}định|đối\s{1,3}với|đã|được|nêu|phần|tại|của"
    r"|và|bản|kèm|theo)\s{1,3}|[,:]\s{0,3}){0,8}\Z"
)
_EXCEPT = re.compile(
    rf"(?<!\w)(?:ngoại\s{{1,3}}trừ|trừ)\s{{1,3}}{_OF_IT}", re.IGNORECASE
)
_APART = re.compile(
    rf"(?:(?<=[,;.(]\s)|(?<=\()|(?<=\svà\s))riêng\s{{1,3}}{_OF_IT}", re.IGNORECASE
)
_TELLS = re.compile(r"trừ|riêng", re.IGNORECASE)
_AND = re.compile(r"\s{0,3}[,;]?\s{0,3}(?:và\s{1,3})?(?:các\s{1,3})?")
_PARTS = re.compile(
    r"(?:(?<=[,;.(]\s)|(?<=\()|(?<=\svà\s))riêng\s{1,3}(?:(?:đối\s{1,3}với|các|những)\s{1,3}){0,2}"
    r"(?:nội\s{1,3}dung|quy\s{1,3}định|mức|chế\s{1,3}độ|phần|điều|khoản|điểm|chương|mục"
    r"|phụ\s{1,3}lục|danh\s{1,3}mục|biểu)\s[^.;]{0,200}?\s(?:tiếp\s{1,3}tục|vẫn|(?:còn|hết)"
    r"\s{1,3}hiệu\s{1,3}lực|đến\s{1,3}(?:hết|khi))(?!\w)",
    re.IGNORECASE,
)
_THIS = re.compile(r"\snày(?!\w)", re.IGNORECASE)
_LOOK_BACK = 100
_LOOK_BEHIND = 4
"""What the patterns look at before they begin."""


@dataclass(frozen=True, slots=True)
class Excepted:
    """Provisions excepted by the words from ``start`` to ``end``.

    ``said`` is what they say of them, None where nothing follows ("trừ Điều 5").
    """

    provisions: tuple[CitedProvision, ...]
    start: int
    end: int
    said: SaidOf | None = None


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
    text: str,
    citation: Citation,
    cited: Sequence[Citation],
    start: int,
    end: int,
    is_ended: bool = False,
) -> tuple[Excepted, ...]:
    """Return what the sentence ``text[start:end]`` excepts from a citation in it.

    Provisions that the text calls its own ("Điều này", "Quyết định này") say when the
    repeal does not hold, and are none of the other document. ``is_ended``: the citation
    ends, or stops for a time, so that what "riêng" tells of is excepted.
    """
    if _TELLS.search(text, citation.end, end) is None:
        return ()
    found: list[Excepted] = []
    position: int | None = None
    begin, first, is_apart = end, 0, False
    for each in cited:
        if each.start < citation.end or each.start >= end or not each.provisions:
            continue
        low = max(citation.end, each.start - _LOOK_BACK)
        seen = max(0, low - _LOOK_BEHIND)
        excepts, tells = _marks(text[seen : each.start], low - seen)
        mark = excepts if excepts is not None or not is_ended else tells
        begins = seen + mark if mark is not None else None
        goes_on = position is not None and _AND.fullmatch(text, position, each.start)
        if begins is None and not goes_on:
            continue
        if begins is not None and _is_of_a_later(text, citation, each, cited, begins):
            position = None
            continue
        if begins is not None:
            begin, is_apart = begins, excepts is None
        if begins is not None or _is_new(text, position, each, found[first:]):
            first = len(found)
        said = said_of(text, each.end, end, is_apart)
        if said is not None and said.is_over and is_apart and each.document is None:
            # "Quyết định này thay thế ...; riêng Điều 5 hết hiệu lực": of which one?
            of_this = _THIS.search(text, start, citation.start)
            said = replace(said, is_unread=of_this is not None)
        if said is not None and said.is_ended:
            # "riêng Điều 5 thực hiện theo Quyết định này": not left alone.
            position = None
            continue
        position = said.end if said is not None else each.end
        if is_apart and _may_be_of(each, citation):
            said = SaidOf(position, is_unread=True)
        elif not _is_of(each, citation):
            continue
        if said is not None:
            # "trừ Điều 5 và Điều 7 tiếp tục ... đến hết ngày": of both.
            alike = [replace(one, said=one.said or said) for one in found[first:]]
            found[first:] = alike
        provisions = _in_full(each, citation)
        apart = _told_of(text, each, provisions) if said is not None else 0
        if apart:
            first = len(found) + 1
            found.append(Excepted(provisions[:apart], begin, each.end))
        found.append(Excepted(provisions[apart:], begin, position, said))
        if said is not None and said.term is not None:
            first = len(found)
    return tuple(found)


# The same words stand before an exception whatever it is compared with.
@lru_cache(maxsize=2048)
def _marks(words: str, start: int) -> tuple[int | None, int | None]:
    """Where, from ``start`` on, words begin an exception, or tell of what is behind."""
    excepts, apart = _EXCEPT.search(words, start), _APART.search(words, start)
    return excepts and excepts.start(), apart and apart.start()


def _is_of_a_later(
    text: str,
    citation: Citation,
    exception: Citation,
    cited: Sequence[Citation],
    begin: int,
) -> bool:
    """Whether an exception is from what a list has named last: "A; B, trừ Phụ lục I".

    One that names its document, or stands apart itself, is looked up by that.
    """
    if exception.document is not None:
        return False
    between = (one for one in cited if citation.end <= one.start < one.end <= begin)
    return any(
        ";" in text[citation.end : one.start] and ";" not in text[one.end : begin]
        for one in between
    )


def leaves_parts(
    text: str,
    citation: Citation,
    cited: Sequence[Citation],
    exceptions: Sequence[Excepted],
    end: int,
) -> bool:
    """Whether "riêng" leaves rules in force that it does not name, up to ``end``.

    "... hết hiệu lực kể từ ngày ..., riêng mức thu tại Điều 3 hết hiệu lực ..."
    """
    start = max([citation.end, *(one.end for one in exceptions)])
    parts = _PARTS.search(text, start, end)
    if parts is None or _THIS.search(parts[0]):
        return False
    within = (one for one in cited if parts.start() <= one.start < parts.end())
    return all(_is_of(one, citation) for one in within)


def _is_new(
    text: str, position: int | None, each: Citation, group: Sequence[Excepted]
) -> bool:
    """Whether what is said of an exception is not said of those before it.

    "trừ Điều 2 và Điều 4; khoản 1 Điều 2 được tiếp tục áp dụng đến hết ngày ..."
    """
    before = [one for each in group for one in each.provisions]
    return ";" in text[position : each.start] or any(
        _is_within(one, before) for one in each.provisions
    )


def _told_of(text: str, each: Citation, provisions: Sequence[CitedProvision]) -> int:
    """Return from which provision of a list on something is said of them."""
    semicolon = text.rfind(";", each.start, each.end)
    if semicolon >= 0:
        lists = list(find_lists(text[semicolon + 1 : each.end]))
        return max(len(provisions) - len(lists[-1].provisions), 0) if lists else 0
    within = (i for i, one in enumerate(provisions) if _is_within(one, provisions[:i]))
    return next(within, 0)


def _is_within(one: CitedProvision, others: Sequence[CitedProvision]) -> bool:
    return any(one.eid_ending.startswith(f"{each.eid_ending}__") for each in others)


def _in_full(exception: Citation, citation: Citation) -> tuple[CitedProvision, ...]:
    """Complete "trừ khoản 1" with the one article that it is an exception from."""
    steps = common_steps(each.steps for each in citation.provisions)
    return tuple(
        each.within(steps) if each.steps[0].kind.rank > StepKind.ARTICLE.rank else each
        for each in exception.provisions
    )


def _may_be_of(exception: Citation, citation: Citation) -> bool:
    """Whether "Quy chế này" may mean the regulation just named, sloppily."""
    this, named = exception.document, citation.document
    if this is None or named is None or not this.is_this or not this.attached:
        return False
    return named.attached.lower().startswith(this.attached.lower().split()[0])


def _is_of(exception: Citation, citation: Citation) -> bool:
    if any(each.is_relative for each in exception.provisions):
        return False
    own, other = exception.document, citation.document
    if own is None or other is None:
        return own is None
    return not own.is_this and own.identity.may_be(other.identity)
