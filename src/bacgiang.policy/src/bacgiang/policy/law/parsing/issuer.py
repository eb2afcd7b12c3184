"""The issuing body in the head of a document: the lines that name it."""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing.lines import is_capitals
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Sequence
from dataclasses import replace
import re


_ISSUER_END = re.compile(
    r"\s*(?:\||cộng h(?:òa|oà)|đảng cộng sản|độc lập|\*{3,}|-{1,}\s*[:0*o]?\s*-|"
    r"[–_=]{3,}|số\s*:|={2,}).*$",
    re.IGNORECASE,
)
_NO_ISSUER = re.compile(
    r"^[^\w]|\d{3,}|\bngày\b|văn bản quy phạm|dự thảo|khóa|khoá|\bkỳ họp|[.;:]$",
    re.IGNORECASE,
)
_REST_OF_NAME = r"(?:(?!\s+(?:số|về|v/v|hướng|ngày)\b).){0,160}"
_OF_BODY = re.compile(
    r"(?:^|\s)(?:của|liên tịch)\s+(?P<body>(?:bộ trưởng\s+)?(?:chính phủ|bộ|"
    r"thủ tướng chính phủ|quốc hội|ủy ban|uỷ ban|hội đồng|chủ tịch)\b"
    rf"{_REST_OF_NAME})",
    re.IGNORECASE,
)
_REST = re.compile(rf"^[^\W\d_]{_REST_OF_NAME}", re.IGNORECASE)
_MOST_LINES = 12
_ABOVE_MOTTO = 4
_LONGEST = 90


def name_issuer(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a head with the lines marked that name the issuing body.

    They stand above number and type; where none does, "… của Bộ Tài chính số …" beside
    or under the type names it.
    """
    named = list(blocks)
    marked: set[str] = set()
    group: list[int] = []
    first = _first_line(blocks)
    for index, block in enumerate(blocks[first : first + _MOST_LINES], first):
        typed = any(span.kind is SpanKind.TYPE for span in block.spans)
        if typed or (marked and _numbered(blocks[:index])):
            break
        end = _issuer_end(block)
        text = block.text[:end].lower()
        if end and text not in marked:
            begins = headlines.is_body_name(text) and group
            if begins and _is_parted(blocks, group[-1], index):
                # What stands above other text was a title page.
                for each in group:
                    named[each] = blocks[each]
                group, marked = [], set()
            marked.add(text)
            group.append(index)
            span = Span(SpanKind.ISSUER, 0, end)
            named[index] = replace(block, spans=(span, *block.spans))
    return _named_once(named) if marked else _name_in_type_line(named)


def _is_parted(blocks: Sequence[Block], before: int, after: int) -> bool:
    """Tell whether text of another kind stands between two lines that name a body."""
    return any(_is_other(block) for block in blocks[before + 1 : after])


def _is_other(block: Block) -> bool:
    text = block.text
    plain = block.kind is not BlockKind.FURNITURE and not block.spans
    return (
        plain
        and len(text) > 3
        and not (
            headlines.is_motto(text) or headlines.is_rule(text) or _issuer_end(block)
        )
    )


def _named_once(blocks: list[Block]) -> list[Block]:
    """Leave out lines that name the body again, as a gazette does above the head.

    "ỦY BAN NHÂN DÂN TỈNH MẪU" above "ỦY BAN NHÂN DÂN" and "TỈNH MẪU" says the same.
    """
    places = [i for i, block in enumerate(blocks) if _issuer(block)]
    once = list(blocks)
    for place in places:
        said = _issuer(once[place])
        others = " ".join(_issuer(once[each]) for each in places if each != place)
        if headlines.is_body_name(said) and f" {said} " in f" {others} ":
            spans = blocks[place].spans
            kept = tuple(span for span in spans if span.kind is not SpanKind.ISSUER)
            once[place] = replace(blocks[place], spans=kept)
    return once


def _issuer(block: Block) -> str:
    spans = (span for span in block.spans if span.kind is SpanKind.ISSUER)
    text = "".join(block.text[span.start : span.end] for span in spans)
    return " ".join(text.lower().replace("uỷ", "ủy").split())


def _first_line(blocks: Sequence[Block]) -> int:
    """Return where the head begins: some way above the motto, if text precedes it."""
    mottos = (i for i, block in enumerate(blocks) if headlines.is_motto(block.text))
    return max(next(mottos, 0) - _ABOVE_MOTTO, 0)


def _numbered(blocks: Sequence[Block]) -> bool:
    return any(span.kind is SpanKind.NUMBER for block in blocks for span in block.spans)


def _issuer_end(block: Block) -> int:
    """Return where the name of a body ends that a line begins with, 0 if none does."""
    if block.kind is BlockKind.FURNITURE:
        return 0
    first = min((span.start for span in block.spans), default=len(block.text))
    text = _ISSUER_END.sub("", block.text[:first]).rstrip(" ,-")
    named = (
        headlines.is_body_name(text)
        or is_capitals(text)
        or text.lower().startswith("việt nam")
    )
    other = (
        headlines.is_motto(text)
        or headlines.is_attachment_heading(text)
        or _NO_ISSUER.search(text)
    )
    lettered = 3 <= len(text) <= _LONGEST and any(map(str.isalpha, text))
    return len(text) if named and lettered and not other else 0


def _name_in_type_line(blocks: list[Block]) -> list[Block]:
    named = list(blocks)
    for index, block in enumerate(blocks):
        if any(span.kind is SpanKind.TITLE and span.start == 0 for span in block.spans):
            break
        match = _OF_BODY.search(block.text)
        if match and _is_free(block, *match.span("body")):
            named[index] = _with_issuer(block, *match.span("body"))
            if match["body"].rstrip().endswith(("-", ",")):
                named[index + 1 : index + 2] = map(
                    _with_rest, named[index + 1 : index + 2]
                )
            break
    return named


def _with_rest(block: Block) -> Block:
    """Mark the rest of a list of bodies that goes on in a line."""
    rest = _REST.match(block.text)
    free = rest and _is_free(block, *rest.span())
    return _with_issuer(block, *rest.span()) if rest and free else block


def _with_issuer(block: Block, start: int, end: int) -> Block:
    spans = (*block.spans, Span(SpanKind.ISSUER, start, end))
    return replace(block, spans=tuple(sorted(spans, key=lambda each: each.start)))


def _is_free(block: Block, start: int, end: int) -> bool:
    return all(end <= span.start or start >= span.end for span in block.spans)


def without_issuer_at_end(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, a title cut where the name of the issuer is joined to it.

    "… TỈNH BẮC NINH CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH": the second line was the
    body that decides.
    """
    issuer = " ".join(
        block.text[span.start : span.end]
        for block in blocks
        for span in block.spans
        if span.kind is SpanKind.ISSUER
    )
    return tuple(_cut_title(block, issuer) for block in blocks)


def _cut_title(block: Block, issuer: str) -> Block:
    spans = tuple(
        replace(span, end=_title_end(block.text[: span.end], issuer))
        if span.kind is SpanKind.TITLE
        else span
        for span in block.spans
    )
    return replace(block, spans=spans)


def _title_end(text: str, issuer: str) -> int:
    if not issuer or not text.lower().endswith(" " + issuer.lower()):
        return len(text)
    title = text[: -len(issuer)].rstrip()
    title = re.sub(r"\s+chủ tịch$", "", title, flags=re.IGNORECASE)
    joined = re.search(r"\b(?:của|do|thuộc|tại|với|cho|và)$", title, re.IGNORECASE)
    return len(text) if joined or not title else len(title)
