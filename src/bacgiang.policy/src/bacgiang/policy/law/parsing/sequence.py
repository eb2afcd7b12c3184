"""Which beginnings of lines open a provision: those that continue a count.

A line may begin with a reference ("Điều 5 của Luật này"), a sum, a cell of a table.
What decides is the number due, the punctuation, and whether the sentence before ended.
"""

from bacgiang.policy.law.parsing.growth import Growing
from bacgiang.policy.law.parsing.lines import begins_small
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.markers import Marker
from bacgiang.policy.law.tree import Level
import re


_DOCUMENTS = (
    r"bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|hiến pháp|"
    r"quy chế|quy định|điều lệ|chỉ thị|hiệp định|công ước|nđ|qđ|tt"
)
_REFERS = re.compile(
    rf"(?:{_DOCUMENTS})\s+(?:số|này|của|về|\d|[^\W\d_]+\s+[^\W\d_]+\s+(?:số|năm)|"
    r"doanh nghiệp|đất đai|\S+\s+\S+\s+được)|"
    r"(?:này|của|và|hoặc|chương|phần|mục|điều)\b",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:\btại|\bcủa|\bvà|\bhoặc|\btheo|\bkhoản \d+[a-zđ]?|\bđiểm [a-zđ]\d?|\bcác|"
    r"\bđiều|\bcăn cứ|\btrong|,)$",
    re.IGNORECASE,
)
_REFERRING_SIGNS = (",", "/", ")")
_MOST_SKIPPED = 2


def opens_heading(
    marker: Marker, before: Line | None, line: Line, last_article: int
) -> bool:
    """Tell whether the heading of a part, chapter, section or article is one.

    ``last_article`` is the number of the article before, 0 if there is none.
    """
    if marker.level is Level.ARTICLE:
        return _opens_article(marker, before, last_article)
    return _opens_group(marker, before, line)


def _opens_article(marker: Marker, before: Line | None, last: int) -> bool:
    due = marker.order in (last, last + 1) if last else marker.order <= 1
    leads_on = bool(before and _leads_on(before))
    if marker.sign in _REFERRING_SIGNS or (leads_on and not due):
        return False
    if marker.sign:
        small = begins_small(marker.rest) and before and not is_finished(before.text)
        return not (small and not due)
    if not marker.rest:
        return due and not leads_on
    referring = begins_small(marker.rest) or _REFERS.match(marker.rest)
    return marker.order == last + 1 and not referring and not leads_on


def _leads_on(before: Line) -> bool:
    return bool(_LEADS_ON.search(before.text)) and not is_capitals(before.text)


def _opens_group(marker: Marker, before: Line | None, line: Line) -> bool:
    refers = (
        marker.sign in _REFERRING_SIGNS
        or begins_small(marker.rest)
        or (not marker.sign and _REFERS.match(marker.rest))
    )
    goes_on = before is not None and not line.after_blank and _leads_on(before)
    return bool(marker.order) and not refers and not goes_on


def due_item(
    marker: Marker, parent: Growing, rank: int, before: Line | None, follows: str
) -> bool:
    """Tell whether an item continues the count at ``rank`` of ``parent``, or opens it.

    ``before`` is the line before it, ``follows`` the text of the line after it.
    """
    count, sibling = parent.by_rank.get(rank, (0, None))
    last = sibling.marker if sibling else None
    if before and _leads_on(before) and not (last and marker.sign == last.sign):
        return False
    if not marker.rest and not _is_text(follows):
        return False
    if sibling is None or last is None:
        return _is_first(marker) or _is_first_left(marker, parent)
    if marker.level is Level.POINT:
        return _is_due_point(marker, last, count)
    return _is_due_number(marker, last, sibling)


def _is_text(follows: str) -> bool:
    """Tell whether a line is text, and not another cell of a table."""
    return len(follows) >= 12 and any(letter.islower() for letter in follows)


def _is_first(marker: Marker) -> bool:
    if marker.level is Level.POINT:
        return marker.value.startswith("a")
    small_division = marker.level is Level.DIVISION and marker.value.islower()
    return marker.order == 1 and not (small_division and marker.sign == ".")


def _is_first_left(marker: Marker, parent: Growing) -> bool:
    """Tell whether a clause is the first that kept its number: 2 or 3 of an article."""
    return bool(
        (marker.level, parent.level) == (Level.PARAGRAPH, Level.ARTICLE)
        and marker.sign in ".-"
        and marker.rest
        and not begins_small(marker.rest)
        and 1 < marker.order <= 1 + _MOST_SKIPPED
        and parent.blocks
    )


def _is_due_number(marker: Marker, last: Marker, sibling: Growing) -> bool:
    ahead = marker.order - last.order
    if ahead == 0:
        return _repeats(marker, last, sibling)
    skipped = marker.sign == last.sign and not begins_small(marker.rest)
    return ahead == 1 or (1 < ahead <= 1 + _MOST_SKIPPED and skipped)


def _repeats(marker: Marker, last: Marker, sibling: Growing) -> bool:
    """Tell whether a number stands twice by a fault, or is an inserted one (5a)."""
    if marker.value != last.value and marker.value[:-1] in (
        last.value,
        last.value[:-1],
    ):
        return True
    alike = marker.sign == last.sign and not begins_small(marker.rest)
    return alike and marker.order > 1 and bool(marker.rest) and bool(sibling.blocks)


def _is_due_point(marker: Marker, last: Marker, count: int) -> bool:
    if marker.sign != last.sign:
        return False
    if marker.value == "a":
        return count > 1
    ahead = marker.order - last.order
    if ahead == 0:
        return marker.value != last.value or marker.value == "d"
    return 0 < ahead <= 1 + _MOST_SKIPPED
