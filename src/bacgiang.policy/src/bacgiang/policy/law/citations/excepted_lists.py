"""Exceptions in a list: "bãi bỏ ..., trừ các quy định sau: a) Điều 5; b) Điều 7"."""

from bacgiang.policy.law.citations.lists import is_item
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.spoken import Said
from collections.abc import Iterator
from collections.abc import Sequence
import re


_EXCEPTS = re.compile(
    r"(?<!\w)trừ\s{1,3}(?:(?:các|những|một\s{1,3}số)\s{1,3})?"
    r"(?:(?:trường\s{1,3}hợp|quy\s{1,3}định|nội\s{1,3}dung|điều|khoản|điểm)[\s,]{1,4}){0,4}"
    r"(?:(?:như\s{1,3})?sau(?:\s{1,3}đây)?|dưới\s{1,3}đây)\s{0,3}:\s{0,3}\Z",
    re.IGNORECASE,
)
_LONGEST = 80


def begins_exceptions(said: Said) -> bool:
    """Whether what is listed below a sentence is excepted from what it says."""
    start = max(said.start, said.end - _LONGEST)
    return _EXCEPTS.search(said.text, start, said.end) is not None


def listed_exceptions(
    passages: Sequence[Sequence[Said]], place: int
) -> tuple[CitedProvision, ...]:
    """Return what is listed as excepted below a passage, none where nothing is."""
    own = passages[place]
    begins = next((i for i, each in enumerate(own) if begins_exceptions(each)), None)
    if begins is None:
        return ()
    items = [*own[begins + 1 :], *_below(passages, place)]
    return tuple(
        provision
        for each in items
        if each.cited
        and is_item(each.text[each.start : each.cited[0].start], each.cited[0])
        for citation in each.cited
        if citation.document is None
        for provision in citation.provisions
        if not provision.is_relative
    )


def _below(passages: Sequence[Sequence[Said]], place: int) -> Iterator[Said]:
    depth = len(passages[place][0].passage.above)
    for following in passages[place + 1 :]:
        if following and len(following[0].passage.above) <= depth:
            return
        yield from following
