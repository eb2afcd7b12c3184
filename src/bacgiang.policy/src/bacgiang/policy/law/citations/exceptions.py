"""Provisions that a sentence leaves alone: "bãi bỏ Quyết định ..., trừ Điều 5"."""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.provisions import CitedProvision
from collections.abc import Sequence
import re


_EXCEPT = re.compile(
    r"(?<!\w)(?:ngoại\s{1,3}trừ|trừ)\s{1,3}(?:(?:các|những|nội\s{1,3}dung|quy\s{1,3}định"
    r"|đã|được|nêu|phần|tại|của|và|bản|kèm|theo|các)\s{1,3}|[,:]\s{0,3}){0,8}\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"\s{0,3}[,;]?\s{0,3}(?:và\s{1,3})?(?:các\s{1,3})?")
_LOOK_BACK = 100


def excepted_after(
    text: str, citation: Citation, cited: Sequence[Citation], end: int
) -> tuple[CitedProvision, ...]:
    """Return the provisions excepted in ``text[citation.end:end]``.

    Those that the text calls its own ("Điều này", "Quyết định này") say when the
    repeal does not hold, and are none of the other document.
    """
    found: list[CitedProvision] = []
    position: int | None = None
    for each in cited:
        if each.start < citation.end or each.start >= end:
            continue
        if not each.provisions:
            continue
        low = max(citation.end, each.start - _LOOK_BACK)
        starts = _EXCEPT.search(text, low, each.start) is not None
        goes_on = position is not None and _AND.fullmatch(text, position, each.start)
        if not starts and not goes_on:
            continue
        position = each.end
        if _is_of(each, citation):
            found += each.provisions
    return tuple(found)


def _is_of(exception: Citation, citation: Citation) -> bool:
    if any(each.is_relative for each in exception.provisions):
        return False
    own, other = exception.document, citation.document
    if own is None or other is None:
        return own is None
    return not own.is_this and own.identity.may_be(other.identity)
