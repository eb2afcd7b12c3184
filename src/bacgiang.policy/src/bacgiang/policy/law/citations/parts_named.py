"""Provisions of which a sentence changes the heading or the opening words alone.

"Sửa đổi tên Chương II", "Sửa đổi đoạn mở đầu khoản 2 Điều 3": what else stands in them
stays as it is.
"""

from bacgiang.policy.law.citations.provision_lists import find_lists
from bacgiang.policy.law.citations.provision_lists import ProvisionList
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.quotations import masked
from bacgiang.policy.law.provision_parts import HEADING
from bacgiang.policy.law.provision_parts import INTRO
from collections.abc import Iterator
from functools import lru_cache
import re


_PART = re.compile(
    r"(?<!\w)(?:(?P<heading>tên(?:\s{1,2}gọi)?|tiêu\s{1,2}đề)"
    r"|(?P<intro>(?:đoạn|câu|phần)\s{1,2}(?:mở\s{1,2}đầu|dẫn)))"
    r"(?:\s{1,2}(?:của|tại))?\s{1,2}(?P<all>các\s{1,2})?\Z",
    re.IGNORECASE,
)
_FAR = 40
_KNOWN = 500
_LARGE = StepKind.ARTICLE.rank


def part_of(words: str, cited: str) -> str:
    """Return the part of a provision (the ending of its eId) that alone is named.

    "" where a sentence names the provision itself.
    """
    named = _named(words)
    for ending in (cited, cited.rpartition("__")[2]):
        if ending in named:
            return named[ending]
    return ""


# "tên Điều và khoản 5 Điều 40": the heading of article 40 as well.
_BESIDE = re.compile(
    r"(?<!\w)tên\s{1,2}[Đđ]iều\s{0,2}(?:,|và)\s{1,2}(?:các\s{1,2})?(?:khoản|điểm)\s"
    r"[^;“\"]{1,60}?\s[Đđ]iều\s{1,2}(?P<label>\d{1,4}[a-zđ]?)(?!\w)"
)


def headings_beside(words: str) -> tuple[str, ...]:
    """Return the articles whose headings are changed beside provisions in them."""
    return tuple(f"art_{one['label']}" for one in _BESIDE.finditer(words))


@lru_cache(_KNOWN)
def _named(words: str) -> dict[str, str]:
    # A list at the beginning of a line would be a heading.
    said = f": {masked(words)}"
    parts: dict[str, str] = {}
    wholes: set[str] = set()
    for found in find_lists(said):
        for ending, part in _each(found, said):
            if part:
                parts[ending] = part
            else:
                wholes.add(ending)
    return {ending: part for ending, part in parts.items() if ending not in wholes}


def _each(found: ProvisionList, said: str) -> Iterator[tuple[str, str]]:
    """Each provision of a list, with its part where only that is meant.

    "tên Điều 3, Điều 4" may mean article 4 itself.
    """
    lead = _PART.search(said, max(0, found.start - _FAR), found.start)
    first = found.provisions[0]
    is_all = lead is not None and (lead["all"] or first.kind.rank < _LARGE)
    for place, cited in enumerate(found.provisions):
        is_meant = place == 0 or (is_all and cited.kind is first.kind)
        part = HEADING if lead and lead["heading"] else INTRO
        for one in cited.expanded():
            yield one.eid_ending, part if lead and is_meant else ""
