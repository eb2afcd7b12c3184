"""Orders about words: "thay cụm từ “…” bằng cụm từ “…” tại khoản 3 Điều 8"."""

from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.consolidation.context import Context
from bacgiang.policy.law.consolidation.context import has_article
from bacgiang.policy.law.consolidation.lead import is_only_joints
from bacgiang.policy.law.consolidation.lead import LIMITED
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.operations import Throughout
from bacgiang.policy.law.consolidation.provision_orders import without_titles
from bacgiang.policy.law.consolidation.throughout import throughout
from bacgiang.policy.law.provision_parts import HEADING
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
import re


# Possessive: a list that ends otherwise than expected is not read in other ways.
_NOUN = r"(?:(?:các\s+)?+(?:cụm từ|từ ngữ|từ|chữ|cụm chữ)\s*+(?::\s*+)?+)?+"
_PHRASE = rf"{_NOUN}⟦\d+⟧"
_LIST = rf"{_PHRASE}(?:(?:\s*[,;]\s*|\s*,?\s+(?:và|hoặc)\s+){_PHRASE})*+"
_BY = (
    r"\s+(?:được\s+)?(?:(?:thay(?:\s+(?:thế|đổi))?|sửa(?:\s+đổi)?|đổi)\s+)?"
    r"(?:(?:tương ứng|lần lượt)\s+)?(?:bằng|thành)\s+(?:(?:tương ứng|lần lượt)\s+)?"
)
_NEW = rf"(?:các\s+(?:cụm từ|từ ngữ|từ|chữ|cụm chữ)\s*+(?::\s*+)?+{_LIST}|{_PHRASE})"
_PAIR = rf"{_LIST}{_BY}{_NEW}"
_PAIRS = rf"{_PAIR}(?:(?:\s*[,;]\s*|\s*,?\s+và\s+){_PAIR})*+"
_ONE_PAIR = re.compile(rf"(?P<old>{_LIST}){_BY}(?P<new>{_NEW})", re.I)
_EACH = r"(?:(?:tương ứng|lần lượt)\s*,?\s+)?"
_AT = rf"\s+{_EACH}(?:(?:được\s+)?(?:quy định|nêu)\s+)?(?:tại|trong|ở)\s+"
_WHERE = rf"{_AT}(?P<where>[^⟦]+)"
_PLACED = re.compile(_WHERE, re.I)
_REPLACING = (
    r"(?:đính chính|thay(?:\s+(?:thế|đổi))?|sửa(?:\s+đổi)?(?:,?\s+bổ\s+sung)?|đổi)"
)
_REPLACE = re.compile(rf"^(?:{_REPLACING}\s+)?(?P<pairs>{_PAIRS}){_WHERE}$", re.I)
# "Thay thế cụm từ “…” tại Điều 8 bằng cụm từ “…”"
_REPLACE_AT = re.compile(
    rf"^(?:{_REPLACING}\s+)?(?P<old>{_LIST}){_AT}(?P<where>[^⟦]+?){_BY}(?P<new>{_NEW})$",
    re.I,
)
_INSERT = re.compile(
    rf"^(?:bổ sung|thêm)\s+{_NOUN}⟦(?P<new>\d+)⟧\s+(?:vào\s+)?(?:ngay\s+)?"
    rf"(?P<side>sau|trước)\s+{_NOUN}⟦(?P<words>\d+)⟧{_WHERE}$",
    re.I,
)
_DELETE = re.compile(
    rf"^(?:(?:bãi bỏ|lược bỏ|hủy bỏ|huỷ bỏ|bỏ)\s+)?(?P<list>{_LIST}){_WHERE}$", re.I
)
_NUMBER = re.compile(r"⟦(\d+)⟧")
# No blank is looked at from two places.
_BETWEEN = r"(?<!\s)\s*(?:;|,\s+và|(?<=\s)và|\.)\s*"
_NEXT = re.compile(
    rf"{_BETWEEN}(?=(?:thay|đổi|sửa|bỏ|bãi bỏ|bổ sung|lược bỏ)\s|"
    rf"{_PHRASE}(?:{_AT}[^⟦]{{1,300}}?)?\s+(?:bằng|thành)\s)",
    re.I,
)
# A comma parts them where each has its place: “…” tại … bằng “…”, “…” tại … bằng “…”.
_NEXT = re.compile(
    rf"{_NEXT.pattern}|(?<=⟧),\s*(?={_PHRASE}{_AT}[^⟦]{{1,300}}?\s(?:bằng|thành)\s)",
    re.I,
)
_VERB = r"(?:thay|đổi|sửa|bỏ|bãi bỏ|bổ sung|thêm|lược bỏ)(?:\s+(?:thế|đổi))?"
# "Đính chính khoản 1 Điều 2 như sau: cụm từ “…” sửa thành “…”"
_CORRECTING = re.compile(
    r"^đính chính\s+(?:(?:các\s+)?(?:lỗi kỹ thuật|lỗi|sai sót|nội dung)\s+){0,2}"
    r"(?:tại\s+)?(?P<where>[^⟦:]+?)\s?(?:,?\s(?:như\s+sau|cụ\s+thể\s+như\s+sau))?\s?[,:]\s?"
    rf"(?P<order>{_PAIR}.*)$",
    re.I,
)
# "Tại khoản 3 Điều 8 đã in là “…”, nay sửa lại là “…”"
_PRINTED = re.compile(
    r"^(?:tại|trong|ở)\s+(?P<where>[^⟦]+?)\s?,?\s(?:đã\s+)?(?:in|ghi|viết|đánh\s+máy)"
    r"(?:\s+(?:nhầm|sai))?(?:\s+(?:là|thành))?\s?:?\s(?P<old>⟦\d+⟧)\s?[,;.]?\s"
    r"(?:nay\s+|xin\s+)?(?:được\s+)?(?:sửa(?:\s+đổi)?|đính\s+chính|đọc)(?:\s+lại)?"
    r"\s+(?:là|thành)\s?:?\s(?P<new>⟦\d+⟧)$",
    re.I,
)
# "Tại khoản 3 Điều 8, thay cụm từ “…” bằng cụm từ “…”"
_LED = re.compile(
    rf"^(?:tại|trong|ở)\s+(?P<where>[^⟦]+?)\s?[,:]?\s"
    rf"(?P<order>(?:{_VERB}\s+{_PHRASE}|{_LIST}{_BY}{_NOUN}⟦).*)$",
    re.I,
)
# "tên Điều và khoản 5 Điều 40": the title of article 40 and its clause.
_ARTICLES_NAME = re.compile(
    r"(?<!\w)tên\s+[Đđ]iều\s*(?:,|và)\s+(?P<inner>(?:các\s+)?(?:khoản|điểm)\s[^;⟦]{1,60}?)"
    r"\s+(?P<article>[Đđ]iều\s+\d{1,4}[a-zđ]?)(?!\w)"
)
_TITLE_OF = re.compile(r"(?<!\w)(?:tên|tiêu\s+đề)\s+(?:của\s+)?$", re.I)
_HAS_PLACE = re.compile(rf"⟧{_AT}", re.I)
_NEXT_LED = re.compile(
    rf"{_BETWEEN}(?=tại\s[^⟦]{{1,300}}?\s{_VERB}\s+{_PHRASE})",
    re.I,
)

_Place = tuple[CitedProvision | Throughout, DocumentReference | None, str]
"""What is meant, of which document, and the part of it that alone is."""


def word_orders(
    text: str, phrases: Sequence[str], context: Context, base: Operation
) -> list[Operation] | None:
    """Return what a line orders of words, ``⟦n⟧`` standing for ``phrases[n]``.

    None where it is not understood.
    """
    operations: list[Operation] = []
    for clause in _clauses(" ".join(text.split()).strip(" .:;")):
        read = _clause(clause, context)
        if read is None:
            return None
        kind, edits, places = read
        for target, document, part in places:
            for words, new, before in edits:
                operations.append(
                    Operation(
                        kind,
                        base.source,
                        base.passage,
                        document,
                        None if isinstance(target, Throughout) else target,
                        words=phrases[words],
                        new="" if new is None else phrases[new],
                        before=before,
                        throughout=target if isinstance(target, Throughout) else None,
                        part=part,
                    )
                )
    return _of_one_document(operations)


def _of_one_document(operations: list[Operation]) -> list[Operation]:
    """A document that the line names once, at its end, is that of all its clauses."""
    named = {one.document for one in operations if one.document is not None}
    if len(named) != 1:
        return operations
    (document,) = named
    return [replace(one, document=document) for one in operations]


def _clauses(text: str) -> Iterator[str]:
    """Yield the clauses of a line, each with its place."""
    printed = _PRINTED.match(text)
    if printed:
        yield f"{printed['old']} bằng {printed['new']} tại {printed['where']}"
        return
    for stretch in _NEXT_LED.split(text):
        led = _LED.match(stretch) or _CORRECTING.match(stretch)
        if led is None:
            yield from _with_places(stretch)
            continue
        for part in _NEXT.split(led["order"]):
            # Placed twice, a clause is not understood.
            yield "" if _HAS_PLACE.search(part) else f"{part} tại {led['where']}"


def _with_places(text: str) -> Iterator[str]:
    """Yield the clauses of a line that ends each with its place, or holds it."""
    open_clause = ""
    for part in _NEXT.split(text):
        open_clause = f"{open_clause}, {part}" if open_clause else part
        ends = _PLACED.search(f" {part.rpartition('⟧')[2]}")
        if ends or _place_within(open_clause):
            yield open_clause
            open_clause = ""
    if open_clause:
        yield open_clause


def _place_within(clause: str) -> re.Match[str] | None:
    found = _REPLACE_AT.match(clause)
    return found if found and found["where"] else None


_Edit = tuple[int, int | None, bool]


def _clause(
    clause: str, context: Context
) -> tuple[OperationKind, list[_Edit], list[_Place]] | None:
    replaced, put, struck = (
        each.match(clause) for each in (_REPLACE, _INSERT, _DELETE)
    )
    within = _place_within(clause)
    match = replaced or within or put or struck
    places = _places(match["where"], context) if match else None
    if match is None or places is None:
        return None
    if replaced or within:
        edits = _pairs(
            match["pairs"] if replaced else f"{match['old']} bằng {match['new']}"
        )
        return (OperationKind.REPLACE_WORDS, edits, places) if edits else None
    if put:
        before = match["side"].lower() == "trước"
        return (
            OperationKind.INSERT_WORDS,
            [(int(match["words"]), int(match["new"]), before)],
            places,
        )
    bare = not clause.lower().startswith(("bỏ", "bãi", "lược", "h"))
    if bare and context.kind is not OperationKind.REPEAL:
        return None
    numbers = [int(one) for one in _NUMBER.findall(match["list"])]
    return OperationKind.DELETE_WORDS, [(one, None, False) for one in numbers], places


def _pairs(text: str) -> list[_Edit] | None:
    """Return what is replaced by what: several by one, or each by its own.

    None where there are not as many new words as old ones.
    """
    edits: list[_Edit] = []
    for match in _ONE_PAIR.finditer(text):
        old, new = (
            [int(one) for one in _NUMBER.findall(match[side])]
            for side in ("old", "new")
        )
        if len(new) not in (1, len(old)):
            return None
        edits += zip(old, new * (len(old) // len(new)), [False] * len(old), strict=True)
    return edits


def _each_named(both: re.Match[str]) -> str:
    article = both["article"]
    return f"tên {article}, {both['inner']} {article}"


def _places(where: str, context: Context) -> list[_Place] | None:
    """Return the provisions that "tại …" names; None where it says more than that."""
    whole = throughout(where, context.document)
    if whole is not None:
        return [(whole[1], whole[0], "")]
    # At the beginning of a line it would be taken for a heading.
    where = f"tại {_ARTICLES_NAME.sub(_each_named, where)}"
    cited = without_titles(where, find_citations(where)) or []
    found: list[_Place] = []
    place, document, larger = 0, context.document, None
    titles: set[int] = set()
    for citation in cited:
        gap = where[place : citation.start]
        title = _TITLE_OF.search(gap)
        if title:
            titles.add(citation.start)
            gap = gap[: title.start()]
        if not citation.provisions or not is_only_joints(gap):
            return None
        place = citation.end
    rest = where[place:]
    titled = bool(cited) and cited[-1].document is not None
    if not cited or (LIMITED.search(rest) if titled else not is_only_joints(rest)):
        return None
    for citation in reversed(cited):
        if citation.document is not None:
            if citation.document.is_this:
                return None
            document, larger = citation.document, None
        around = context.of(document)
        own: list[tuple[CitedProvision, DocumentReference | None, str]] = []
        for each in citation.provisions:
            for one in each.expanded():
                if one.is_relative:
                    return None
                inner = one if larger is None or has_article(one) else None
                completed = inner or one.within(larger.steps if larger else ())
                # Of a list the first alone is surely its title.
                is_title = citation.start in titles and not own
                part = HEADING if is_title else ""
                own.append((around.completed(completed), document, part))
        larger = own[-1][0]
        found[:0] = own
    return found
