"""What the verb of a sentence acts on: the first citations, not those in their titles.

In "bãi bỏ Quyết định A về việc sửa đổi Quyết định B và Quyết định C" the titles of the
documents stand among the documents. What follows "và", a comma or a semicolon and is of
the same type goes on with the list.
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.renumbering import RENUMBERED
from bacgiang.policy.law.document_type_names import DocumentType
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
import re


class Extent(Enum):
    """How much of a document a relation reaches.

    ``SOME``: parts that are not named ("một số điều"), or not in the sentence.
    ``ATTACHED``: all of the regulation that the document issues, not the document.
    """

    WHOLE = "whole"
    PROVISIONS = "provisions"
    SOME = "some"
    ATTACHED = "attached"


_SMALL = (
    r"(?:(?:các|những|tại|tên\s{1,3}điều\s{1,3}và|tên|tiêu\s{1,3}đề|đoạn|nội\s{1,3}dung|câu\s{1,3}dẫn|phần"
    r"|quy\s{1,3}định\s{1,3}tại|mở\s{1,3}đầu|đầu|cuối|toàn\s{1,3}bộ|câu|thứ\s{1,3}\w{1,4}"
    r"|gạch\s{1,3}đầu\s{1,3}dòng)\s{1,3}){0,4}"
)
_AND = re.compile(
    rf"(?:[,;]|và|,\s{{0,3}}và|;\s{{0,3}}và|cùng)\s{{0,3}}{_SMALL}\Z", re.IGNORECASE
)
_DIRECT = re.compile(rf"[\s,;]{{0,4}}(?:và|hoặc|cùng)?\s{{0,3}}{_SMALL}", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s{0,3}(?:và\s{1,3})?\Z")
# A list of documents within one line: "...; b) Quyết định ..."
_MARKED = re.compile(r";\s{0,3}(?:[a-zđ]|\d{1,2})[.)]\s{1,3}\Z")
_ABOUT = re.compile(
    r"(?<!\w)(?:về\s{1,3}việc|ban\s{1,3}hành|quy\s{1,3}định|hướng\s{1,3}dẫn|sửa\s{1,3}đổi"
    r"|quy\s{1,3}định\s{1,3}chi\s{1,3}tiết|thi\s{1,3}hành|bổ\s{1,3}sung|về)(?!\w)",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"(?<!\w)(?:cụm\s{1,3}từ|các\s{1,3}từ|từ\s{1,3}ngữ|từ\s{0,2}[“\"]|chữ|đoạn\s{1,3}cuối"
    r"|(?:dấu|số|cụm\s{1,3}số|mức|tỷ\s{1,3}lệ)\s{0,2}[“\"])"
    r"|[“\"]…{1,4000}[”\"]\s{1,3}(?:bằng|thành)\s",
    re.IGNORECASE,
)
"""Words that say that words within a provision are changed, not the provision."""

_NEXT_MATTER = re.compile(
    r"(?<!\w)(?:vào\s{1,3}(?:phía\s{1,3})?(?:sau|trước)(?!\s{1,3}(?:các\s{1,3})?(?:cụm|từ|chữ|đoạn|dấu))"
    r"|như\s{1,3}sau|kể\s{1,3}từ|tại\s{1,3}văn|trừ|(?<=[,;]\s)riêng)(?!\w)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?<!\w)(?:(?<!kèm )(?<!hành )(?<!mang )(?<!tuỳ )(?<!tùy )theo"
    r"(?!\s{1,3}t[ỷỉ]\s{1,3}lệ)|được\s{1,3}sửa"
    r"|(?<!phần )căn\s{1,3}cứ)(?!\w)",
    re.IGNORECASE,
)
_CLOSES_ASIDE = re.compile(
    r"(?<!\w)(?:(?<!kèm )(?<!hành )theo|căn\s{1,3}cứ)\s[^,;]{4,300},\s{0,3}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s{0,3}vào\s{1,3}(?:phía\s{1,3})?(?:sau|trước)\s{1,3}", re.IGNORECASE
)
# "Điều 3 (đã được sửa đổi tại ...) của Quyết định ..."
_REMARK = re.compile(r"\s{0,3}\([^()]{0,400}\)\s{0,3}(?:của|tại|thuộc)\s{1,3}")
_BESIDE = re.compile(
    r"\s{0,3}(?:(?:mới\s{1,3})?vào(?:\s{1,3}(?:phía\s{1,3})?(?:sau|trước|cuối))?|sau|trước"
    r"|của|tại|thuộc|và\s{1,3}vào\s{1,3}sau)\s{1,3}",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)(?:tại|ở|trong|của)\s{1,3}(?:các\s{1,3})?\Z", re.IGNORECASE)
# "Điều 2 ... từ ngày ..., Điều 3 từ ngày ...": each has a day of its own.
SINCE_DAY = re.compile(
    r",?\s{1,3}(?P<since>(?:(?:kể|tính)\s{1,3})?từ\s{1,3}ngày\s{1,3}\d[\d\s/.-]{0,12}"
    r"(?:tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4})?)(?=\s{0,3}(?:[;,:]|và\s))",
    re.IGNORECASE,
)
"""A day of its own between two that are acted on."""

_MAX_GAP = 600


def acted_on(
    text: str, start: int, end: int, cited: Sequence[Citation]
) -> list[Citation]:
    """Return those of the citations in ``text[start:end]`` that are acted on."""
    first = cited[0].start if cited else start
    if not cited or first - start > _MAX_GAP:
        return []
    if _AFTER.fullmatch(text, start, first):
        # "vào sau khoản 2 Điều 3 khoản 2a": the second is new.
        return [_inserted(cited[1], cited[0])] if cited[1:] else []
    lead = SINCE_DAY.sub("", text[start:first])
    if _NEXT_MATTER.search(lead) or _ASIDE.search(lead):
        return []
    phrases = PHRASE.search(text, start, first) is not None
    # "Bãi bỏ khoản 2, khoản 3 được đánh số lại thành khoản 2": which of the two ends?
    unclear = RENUMBERED.match(text, cited[0].end) is not None
    found = [replace(cited[0], is_partial=True) if unclear else cited[0]]
    kinds = _types(cited[0])
    # What parts the next object from what the last one is only said to rest on.
    aside = ""
    for before, citation in zip(cited, cited[1:], strict=False):
        between = text[before.end : citation.start]
        gap = SINCE_DAY.sub("", between)
        if gap != between and citation.document is None:
            citation = replace(citation, document=found[-1].document)
        if citation.start >= end or _NEXT_MATTER.search(gap):
            break
        if RENUMBERED.match(text, citation.end):
            break
        beside = gap.rpartition(";")[2]
        if _ASIDE.search(beside) and not _CLOSES_ASIDE.search(beside):
            aside = ";" if _types(citation) & kinds else ";,"
        elif aside and not any(sign in gap for sign in aside):
            continue
        elif _goes_on(gap, kinds, citation) or (phrases and is_place_of_phrase(gap)):
            found.append(_issued_by(gap, citation, found[-1]))
            kinds |= _types(citation)
            aside = ""
    return found


def _inserted(new: Citation, beside: Citation) -> Citation:
    larger = beside.provisions[0].steps if beside.provisions else ()
    provisions = tuple(each.within(larger) for each in new.provisions)
    return replace(new, provisions=provisions, document=beside.document)


# "sổ mẫu ban hành theo Quyết định A, bảng ghi ban hành theo Quyết định B"
_ISSUED_BY = re.compile(
    r"\s{0,3}(?:[,;]|(?:,\s{0,3})?và)\s{1,3}(?P<issued>[^,;.:]{2,120})\s{1,3}ban\s{1,3}hành"
    r"\s{1,3}(?:kèm\s{1,3})?(?:theo|tại)\s{1,3}(?:các\s{1,3})?"
)


def _issued_by(gap: str, citation: Citation, before: Citation) -> Citation:
    """The citation, with what the document has issued if that is acted on.

    In "chế độ ban hành theo các Quyết định A, B" it is what both have issued.
    """
    issued, document = _ISSUED_BY.fullmatch(gap), citation.document
    if document is None or document.attached or citation.provisions:
        return citation
    attached = issued["issued"] if issued else ""
    if not issued and ";" not in gap and _DIRECT.fullmatch(gap) and before.document:
        attached = before.document.attached
    return replace(citation, document=replace(document, attached=attached))


def _goes_on(gap: str, kinds: set[DocumentType | None], citation: Citation) -> bool:
    if _ISSUED_BY.fullmatch(gap):
        return not _types(citation).isdisjoint(kinds)
    if _MARKED.search(gap[-8:]):
        return not _types(citation).isdisjoint(kinds)
    if not _AND.search(gap[-48:]):
        return False
    listed = _DIRECT.fullmatch(gap) or _SEMICOLON.search(gap[-8:])
    return bool(listed) or not _types(citation).isdisjoint(kinds)


def _types(citation: Citation) -> set[DocumentType | None]:
    return {citation.document.type} if citation.document else set()


def is_place_of_phrase(words: str) -> bool:
    """Whether words like "cụm từ “…” tại" lead to the provisions that hold a phrase."""
    return PHRASE.search(words) is not None and _AT.search(words[-24:]) is not None


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
    text: str, objects: list[Citation], cited: Sequence[Citation]
) -> list[Citation]:
    """Complete "khoản 9" in "khoản 9 vào sau khoản 8 Điều 2" from what follows it."""
    following: dict[int, Citation] = {}
    named = {each.document_start: each for each in cited if each.document is not None}
    source = None
    for citation in reversed(cited):
        completed = _completed(text, citation, source)
        remark = _REMARK.match(text, citation.end) if citation.provisions else None
        owner = named.get(remark.end()) if remark else None
        if owner is not None and completed.document is None and not owner.provisions:
            completed = replace(completed, document=owner.document)
        following[citation.start] = completed
        source = completed if citation.provisions else source
    return [
        each if each.document is not None else following.get(each.start, each)
        for each in objects
    ]


def _completed(text: str, citation: Citation, source: Citation | None) -> Citation:
    if not citation.provisions or citation.document is not None or source is None:
        return citation
    beside = _BESIDE.fullmatch(text, citation.end, source.start)
    larger = source.provisions[0].steps
    kind = citation.provisions[0].steps[0].kind
    is_small = kind.rank > StepKind.ARTICLE.rank or kind is StepKind.SECTION
    if beside is None and not kind.rank > StepKind.ARTICLE.rank:
        return citation
    provisions = tuple(each.within(larger) for each in citation.provisions)
    return replace(
        citation,
        provisions=provisions if is_small else citation.provisions,
        document=source.document,
    )


def with_last_document(
    text: str, objects: list[Citation], cited: Sequence[Citation]
) -> list[Citation]:
    """Give provisions named without a document that of those named after them."""
    end = objects[-1].end if objects else 0
    after = (each for each in cited if each.start > end and each.document is not None)
    last = next((each for each in after if each.provisions), None)
    named: DocumentReference | None = None
    if last is not None and not _ASIDE.search(text, end, last.start):
        named = last.document
    completed: list[Citation] = []
    for each in reversed(objects):
        if each.provisions and each.document is not None:
            named = each.document
        own = each.document if each.document is not None else named
        completed.append(replace(each, document=own))
    return completed[::-1]
