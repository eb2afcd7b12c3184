"""What the verb of a sentence acts on: the first citations, not those in their titles.

In "bãi bỏ Quyết định A về việc sửa đổi Quyết định B và Quyết định C" the titles of the
documents stand among the documents. What follows "và", a comma or a semicolon and is of
the same type goes on with the list.
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.document_type_names import DocumentType
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
import re


class Extent(Enum):
    """How much of a document a relation reaches.

    ``SOME``: parts that are not named ("một số điều"), or not in the sentence.
    """

    WHOLE = "whole"
    PROVISIONS = "provisions"
    SOME = "some"


_AND = re.compile(r"(?:[,;]|và|,\s{0,3}và|;\s{0,3}và|cùng)\s{0,3}(?:các\s{1,3})?\Z")
_DIRECT = re.compile(r"[\s,;]{0,4}(?:và|hoặc|cùng)?\s{0,3}(?:các\s{1,3})?")
_SEMICOLON = re.compile(r";\s{0,3}(?:và\s{1,3})?\Z")
_ABOUT = re.compile(
    r"(?<!\w)(?:về\s{1,3}việc|ban\s{1,3}hành|quy\s{1,3}định|hướng\s{1,3}dẫn|sửa\s{1,3}đổi"
    r"|quy\s{1,3}định\s{1,3}chi\s{1,3}tiết|thi\s{1,3}hành|bổ\s{1,3}sung|về)(?!\w)",
    re.IGNORECASE,
)
_NEXT_MATTER = re.compile(
    r"(?<!\w)(?:vào\s{1,3}(?:sau|trước)|như\s{1,3}sau|(?<!kèm )theo|được\s{1,3}sửa"
    r"|căn\s{1,3}cứ|kể\s{1,3}từ|tại\s{1,3}văn)(?!\w)",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"(?<!\w)(?:một\s{1,3}số|một\s{1,3}phần|nội\s{1,3}dung|quy\s{1,3}định\s{1,3}tại|các"
    r"\s{1,3}(?:điều|khoản|quy\s{1,3}định|nội\s{1,3}dung)|tên|lỗi|phụ\s{1,3}lục|biểu"
    r"|danh\s{1,3}mục|mẫu)(?!\w)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"[\s,:]{0,4}(?:(?:toàn\s{1,3}bộ|toàn\s{1,3}văn|các|cho|văn\s{1,3}bản|sau(?:\s{1,3}đây)?"
    r"|bãi\s{1,3}bỏ|hiệu\s{1,3}lực|quyết\s{1,3}định|nghị\s{1,3}(?:định|quyết)|luật"
    r"|thông\s{1,3}tư|chỉ\s{1,3}thị|trước\s{1,3}đây|của\s{1,3}Bộ(?:\s{1,3}\w{1,8}){1,4}"
    r")[\s,:]{0,4}){0,12}",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"(?<!\w)(?:cụm\s{1,3}từ|các\s{1,3}từ|từ\s{1,3}ngữ|từ\s{0,2}[“\"]|chữ|đoạn\s{1,3}cuối)",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"\w+(?:\s{1,3}|,\s{0,3})(?:[^\s,;]+[\s,]{1,3}){3,60}tại\s{0,3}\Z"
)
_TEXT_ONLY = frozenset({RelationKind.REPEALS, RelationKind.REPLACES})
_PARTIAL_KINDS = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})
_MAX_GAP = 600


def acted_on(
    text: str, start: int, end: int, cited: Sequence[Citation]
) -> list[Citation]:
    """Return those of the citations in ``text[start:end]`` that are acted on."""
    first = cited[0].start if cited else start
    if not cited or first - start > _MAX_GAP or _NEXT_MATTER.search(text, start, first):
        return []
    found = [cited[0]]
    kinds = _types(cited[0])
    for before, citation in zip(cited, cited[1:], strict=False):
        gap = text[before.end : citation.start]
        if citation.start >= end or _NEXT_MATTER.search(gap):
            break
        if _goes_on(gap, kinds, citation):
            found.append(citation)
            kinds |= _types(citation)
    return found


def _goes_on(gap: str, kinds: set[DocumentType | None], citation: Citation) -> bool:
    listed = _DIRECT.fullmatch(gap) or _SEMICOLON.search(gap[-8:])
    alike = not _types(citation).isdisjoint(kinds)
    return bool(_AND.search(gap[-16:]) and (listed or alike))


def _types(citation: Citation) -> set[DocumentType | None]:
    return {citation.document.type} if citation.document else set()


def grounds(text: str, cited: Sequence[Citation]) -> list[Citation]:
    """Return what a line "Căn cứ ..." rests on, not what that in turn is about."""
    found: list[Citation] = []
    position, is_ground = None, True
    for citation in cited:
        gap = "" if position is None else text[position : citation.start]
        _, semicolon, rest = gap.rpartition(";")
        is_ground = bool(semicolon) or (is_ground and not _ABOUT.search(rest))
        if is_ground and (position is None or _AND.search(gap[-16:])):
            found.append(citation)
        position = citation.end
    return [each for each in found if each.document and not each.document.is_this]


def with_larger_levels(
    objects: list[Citation], cited: Sequence[Citation]
) -> list[Citation]:
    """Complete "khoản 9" in "khoản 9 vào sau khoản 8 Điều 2" from what follows it."""
    following: dict[int, Citation] = {}
    source = None
    for citation in reversed(cited):
        if source is not None:
            following[citation.start] = source
        source = citation if citation.provisions else source
    return [_completed(each, following.get(each.start)) for each in objects]


def _completed(citation: Citation, source: Citation | None) -> Citation:
    if not citation.provisions or citation.document is not None or source is None:
        return citation
    if citation.provisions[0].steps[0].kind.rank <= StepKind.ARTICLE.rank:
        return citation
    larger = source.provisions[0].steps
    provisions = tuple(each.within(larger) for each in citation.provisions)
    return replace(citation, provisions=provisions, document=source.document)


def extent_of(
    text: str, kind: RelationKind, citation: Citation, lead: tuple[int, int] | None
) -> tuple[Extent, RelationKind]:
    """Return how much the relation reaches, and its kind.

    ``lead`` is where the words from the verb to its first object stand. To repeal or
    replace words within a provision, or some of its content, is to amend it.
    """
    words = text[slice(*lead)][:_MAX_GAP] if lead else ""
    if _PHRASE.search(words) or (citation.provisions and _CONTENT.search(words)):
        extent = Extent.PROVISIONS if citation.provisions else Extent.SOME
        return extent, RelationKind.AMENDS if kind in _TEXT_ONLY else kind
    if citation.provisions:
        return Extent.PROVISIONS, kind
    in_part = (
        kind in _PARTIAL_KINDS
        or _SOME.search(words)
        or (citation.document is not None and citation.document.attached)
        or (kind in _TEXT_ONLY and not _ALL.fullmatch(words))
    )
    return Extent.SOME if in_part else Extent.WHOLE, kind
