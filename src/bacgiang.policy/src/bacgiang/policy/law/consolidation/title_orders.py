"""Orders about a part of a provision that has no number, or about a whole appendix."""

from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.consolidation.context import Context
from bacgiang.policy.law.consolidation.lead import LIMITED
from bacgiang.policy.law.consolidation.lead import said
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.phrases import unquoted
from bacgiang.policy.law.consolidation.places import appendix_number
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.tree import Attachment
from collections.abc import Sequence
from dataclasses import replace
import re


_TITLE = re.compile(
    r"^(?:sửa đổi(?:,? bổ sung)?|thay(?: thế)?)\s+(?:tên|tiêu đề|tên gọi)\s+(?:của\s+)?"
    r"(?P<where>(?:chương|mục|tiểu mục|phần|điều)\s[^⟦:]{1,80}?)"
    r"(?:\s+(?:như sau|thành|bằng))?\s*:?\s*(?P<new>⟦0⟧)?$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:sửa đổi(?:,? bổ sung)?|thay(?: thế)?)\s+"
    r"(?:đoạn|câu|phần)\s+(?:mở\s+đầu|dẫn)\s+"
    r"(?:(?:của|tại)\s+)?(?P<where>(?:điều|khoản|điểm)\s[^⟦:]{1,160}?)"
    r"(?:\s+(?:như sau|thành|bằng))?\s*:?\s*(?P<new>⟦0⟧)?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?P<label>\d{1,3}[a-zđ]?|[a-zđ])\s?[.)]|(?P<article>Điều)\s)\s*"
)
_APPENDIX = re.compile(
    r"^(?:sửa đổi(?:,? bổ sung)?|thay(?: thế)?)\s+phụ lục\s+(?:số\s+)?"
    r"(?P<old>[IVX\d]{1,5})\b(?P<of>.*?)\s+bằng\s+phụ lục\s+(?:số\s+)?"
    r"(?P<new>[IVX\d]{0,5})\s*(?:được\s+)?(?:ban hành\s+)?kèm theo\s+\S+ \S+ này$",
    re.IGNORECASE,
)


def title_orders(
    text: str,
    phrases: Sequence[str],
    lines: Sequence[str],
    context: Context,
    base: Operation,
) -> list[Operation] | None:
    """Return what a line orders of a title. None where it is no such order."""
    plain = said(text) if not phrases else _plain(text)
    is_title = _TITLE.match(plain)
    match = is_title or _OPENING.match(plain)
    new = (
        phrases[0] if phrases and match and match["new"] else " ".join(unquoted(lines))
    )
    if match is None or not new or len(phrases) > 1 or bool(phrases) is bool(lines):
        return None
    cited = find_citations(f"tại {match['where']}")
    named = [one for each in cited for one in each.provisions]
    if len(cited) != 1 or len(named) != 1 or named[0].through or named[0].is_relative:
        return None
    document = cited[0].document or context.document
    target = context.of(document).completed(named[0])
    put = _heading(new) if is_title else _opening(new, target, len(lines))
    kind = OperationKind.REPLACE_HEADING if is_title else OperationKind.REPLACE_INTRO
    if not put:
        return None
    return [replace(base, kind=kind, document=document, target=target, new=put)]


def _heading(new: str) -> str:
    marker = heading_marker(new)
    return (marker.rest if marker else new).strip()


def _opening(new: str, target: CitedProvision, lines: int) -> str:
    """Return the words without the number; "" where they are not those of one line."""
    number = _NUMBERED.match(new)
    if number is None:
        return new.strip() if lines < 2 else ""
    label = (target.steps[-1].label or "").casefold()
    is_own = number["label"] is not None and number["label"].casefold() == label
    return new[number.end() :].strip() if is_own and lines < 2 else ""


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .;")


def appendix_orders(
    text: str, attachments: Sequence[Attachment], context: Context, base: Operation
) -> list[Operation] | None:
    """Return what a line orders of an appendix. None where it is no such order."""
    match = _APPENDIX.match(said(text))
    if match is None or LIMITED.search(match["of"]):
        return None
    cited = find_citations(f"tại Phụ lục {match['old']}{match['of']}")
    named = [one for each in cited for one in each.provisions]
    wanted = appendix_key(match["new"])
    found = [one for one in attachments if not wanted or appendix_number(one) == wanted]
    if len(named) != 1 or len(found) != 1:
        return None
    return [
        replace(
            base,
            kind=OperationKind.REPLACE_ATTACHMENT,
            document=cited[0].document or context.document,
            target=named[0],
            attachment=found[0],
        )
    ]
