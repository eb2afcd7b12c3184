"""Orders about what is no text of a provision: its title, or a whole appendix."""

from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.citations.finder import find_citations
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
    match = _TITLE.match(said(text) if not phrases else _plain(text))
    new = (
        phrases[0] if phrases and match and match["new"] else " ".join(unquoted(lines))
    )
    if match is None or not new or len(phrases) > 1 or bool(phrases) is bool(lines):
        return None
    cited = find_citations(f"tại {match['where']}")
    named = [one for each in cited for one in each.provisions]
    if len(cited) != 1 or len(named) != 1 or named[0].through or named[0].is_relative:
        return None
    marker = heading_marker(new)
    document = cited[0].document or context.document
    target = context.of(document).completed(named[0])
    heading = marker.rest if marker else new
    return [
        replace(
            base,
            kind=OperationKind.REPLACE_HEADING,
            document=document,
            target=target,
            new=heading.strip(),
        )
    ]


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
