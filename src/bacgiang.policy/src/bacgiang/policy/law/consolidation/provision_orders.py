"""Orders about whole provisions: replaced by a new wording, put in, repealed."""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.spoken import MOST_CITED
from bacgiang.policy.law.consolidation.context import Context
from bacgiang.policy.law.consolidation.context import has_article
from bacgiang.policy.law.consolidation.lead import is_only_joints
from bacgiang.policy.law.consolidation.lead import kind_of
from bacgiang.policy.law.consolidation.lead import LIMITED
from bacgiang.policy.law.consolidation.lead import said
from bacgiang.policy.law.consolidation.lead import VERB
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.wording import read_wording
from collections.abc import Sequence
from dataclasses import dataclass
import re


_AFTER = re.compile(r"(?<!\w)(?:vào\s+)?(?:ngay\s+)?sau\s*$", re.IGNORECASE)
_MOVES = re.compile(
    r"(?<!\w)(?:đánh\s+(?:lại\s+)?số|(?:chuyển|đổi|sửa)\s+thành\s+(?:điều|khoản|điểm))(?!\w)",
    re.IGNORECASE,
)
"""What gives provisions other numbers, which nothing here does."""
_INTO = re.compile(r"(?<!\w)vào\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Object:
    kind: OperationKind
    target: CitedProvision
    document: DocumentReference | None
    anchor: CitedProvision | None = None


def provision_orders(
    text: str, lines: Sequence[str], context: Context, base: Operation
) -> list[Operation] | None:
    """Return what a line orders, ``lines`` being the wording it announces.

    None where it is not understood; none where it is about no provision. ``base``
    holds source and passage.
    """
    if _MOVES.search(text):
        return None
    # At the beginning of a line a provision would be taken for a heading.
    plain = f"nay {said(text)}"
    cited = without_titles(plain, find_citations(plain))
    objects = _objects(plain, cited, context) if cited else None
    if objects is None:
        return None
    # What is repealed has no new wording, though others of the line have one.
    worded = [one.target for one in objects if one.kind is not OperationKind.REPEAL]
    wordings = read_wording(lines, worded) if lines and worded else []
    if wordings is None or bool(lines) is not bool(worded):
        return None
    waiting = iter(wordings)
    operations = []
    for one in objects:
        new = None if one.kind is OperationKind.REPEAL else next(waiting)
        if new is None and one.kind is not OperationKind.REPEAL:
            operations.append(base)
            continue
        operations.append(
            Operation(
                one.kind,
                base.source,
                base.passage,
                one.document,
                one.target,
                new,
                one.anchor,
            )
        )
    return operations


_LISTED = re.compile(r"(?:[;,]|(?<!\w)và)\s*(?:các\s+)?$", re.IGNORECASE)


# Blanks are of any number in a text; those of a list are few.
_LONGEST_JOINT = 40


def _is_listed(text: str, at: int) -> bool:
    """Whether something listed goes on at a place."""
    return _LISTED.search(text, max(0, at - _LONGEST_JOINT), at) is not None


def without_titles(text: str, cited: Sequence[Citation]) -> list[Citation] | None:
    """Return what is cited, and not what stands in the title of a document.

    None where a provision may belong to either, or only something in it is meant.
    """
    if any(citation.is_partial for citation in cited):
        return None
    kept: list[Citation] = []
    is_title = False
    for citation in cited:
        if kept and kept[-1].document is not None:
            # A title that has begun goes on: nothing is looked through twice.
            gap = text[kept[-1].end : citation.start] if not is_title else ""
            is_title = is_title or not citation.provisions or not is_only_joints(gap)
            if is_title:
                if citation.provisions and _is_listed(text, citation.start):
                    return None
                continue
        kept.append(citation)
    return kept


def _objects(
    plain: str, cited: Sequence[Citation], context: Context
) -> list[_Object] | None:
    if len(cited) > MOST_CITED or not any(one.provisions for one in cited):
        return None
    if not _is_clear(plain, cited):
        return None
    found: list[_Object] = []
    larger: CitedProvision | None = None
    anchor: CitedProvision | None = None
    document: DocumentReference | None = context.document
    after = len(plain)
    # A place that follows completes what stands before it.
    for citation in reversed(cited):
        if _NEXT_ORDER.match(plain, citation.end, after):
            if not _stands_alone(citation, document == context.document):
                return None
            larger = None
        after = citation.start
        if citation.document is not None:
            if citation.document.is_this or not citation.provisions:
                return None
            document, larger = citation.document, None
        kind = _governing(plain, citation, context)
        before = plain[: citation.start]
        if kind is None or any(one.is_relative for one in citation.provisions):
            return None
        around = context.of(document)
        whole = [
            around.completed(
                one if larger is None or has_article(one) else one.within(larger.steps)
            )
            for each in citation.provisions
            for one in each.expanded()
        ]
        larger = whole[-1]
        if _AFTER.search(before) and kind is OperationKind.INSERT:
            anchor = whole[-1]
            continue
        if _INTO.search(before):
            continue
        own = anchor if kind is OperationKind.INSERT else None
        found[:0] = _in_turn(kind, whole, document, own)
        anchor = None
    return found if found and anchor is None else None


_NEXT_ORDER = re.compile(rf"\s?;\s(?:và\s)?{VERB.pattern}", re.IGNORECASE)


def _stands_alone(citation: Citation, same_document: bool) -> bool:
    """Whether an order before another one needs nothing that only that one says."""
    named = same_document or citation.document is not None
    return named and all(map(has_article, citation.provisions))


def _in_turn(
    kind: OperationKind,
    whole: Sequence[CitedProvision],
    document: DocumentReference | None,
    anchor: CitedProvision | None,
) -> list[_Object]:
    """Of several put in after one place each follows the one before it."""
    objects = []
    for one in whole:
        objects.append(_Object(kind, one, document, anchor))
        anchor = one if anchor is not None else None
    return objects


def _governing(
    plain: str, citation: Citation, context: Context
) -> OperationKind | None:
    before = list(VERB.finditer(plain, 0, citation.start))
    if before:
        return kind_of(before[-1])
    after = VERB.search(plain, citation.end)
    return kind_of(after) if after else context.kind


def _is_clear(plain: str, cited: Sequence[Citation]) -> bool:
    """Whether an order says nothing but verbs, provisions and documents."""
    place = 0
    for citation in cited:
        if not is_only_joints(plain[place : citation.start]):
            return False
        place = citation.end
    rest = plain[place:]
    if cited[-1].document is not None:
        # The title of the document.
        return LIMITED.search(rest) is None
    return is_only_joints(rest)
