"""From an amending document to the operations it orders, in the order of its text."""

from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.consolidation.context import Context
from bacgiang.policy.law.consolidation.context import named
from bacgiang.policy.law.consolidation.inline import inline_wording
from bacgiang.policy.law.consolidation.inline import wording_with_items
from bacgiang.policy.law.consolidation.joined_orders import joined_orders
from bacgiang.policy.law.consolidation.lead import said
from bacgiang.policy.law.consolidation.lead import VERB
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.phrases import masked
from bacgiang.policy.law.consolidation.provision_orders import provision_orders
from bacgiang.policy.law.consolidation.title_orders import appendix_orders
from bacgiang.policy.law.consolidation.title_orders import title_orders
from bacgiang.policy.law.consolidation.word_orders import word_orders
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Provision
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
import re


LONGEST_PASSAGE = 600
_GIVES_ORDER = re.compile(
    r"^(?:sửa đổi|bổ sung|thay thế|thay\s|bãi bỏ|hủy bỏ|huỷ bỏ|lược bỏ|bỏ\s|"
    r"đính chính\s|"
    r"đổi\s(?=(?:các\s)?(?:cụm )?từ\s)|"
    r"(?:chuyển|đánh số lại|đổi số thứ tự|sửa số thứ tự)\s(?=.{0,120}\sthành\s))|"
    r"^(?:(?:các\s+)?(?:điều|khoản|điểm|mục|chương|phụ lục|cụm từ|từ)\s)"
    r".{0,200}?\bđược\s+(?:sửa đổi|bổ sung|thay|bãi bỏ|chuyển\s+thành|"
    r"đánh số lại|đổi số)|"
    r"^tại\s[^⟦]{1,300}?[\s,:](?:sửa|thay|đổi|bổ sung|thêm|bãi bỏ|lược bỏ|bỏ)\s"
    r"[^⟦]{0,40}⟦",
    re.IGNORECASE,
)
_ISSUES = re.compile(
    r"(?:^|\bban hành [^\W\d_]+(?: [^\W\d_]+)? |\bvề việc )(?=sửa đổi|bổ sung)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^(?:các\s+)?(?:điều|khoản|điểm|phụ lục|cụm từ|từ)\s", re.IGNORECASE
)
_DASH = re.compile(r"^\s*[-–+•*]\s+")
_FOLLOWS = re.compile(r"như\s+sau\s*+(?::\s*)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:\d|[a-zđà-ỹ])")


@dataclass(slots=True)
class _Segment:
    """A line of the amending document, and the quoted lines that follow it."""

    text: str
    lines: list[str] = field(default_factory=list)


def read_operations(text: LegalText) -> tuple[Operation, ...]:
    """Return what a document orders to be done to the texts of others.

    Orders that are not understood are among them, as ``UNREAD``. What repeals or
    replaces a document as a whole changes no text and is left out.
    """
    reading = _Reading(text.attachments)
    context = _of_whole(text)
    return tuple(
        operation
        for one in text.body
        for operation in reading.of_provision(one, context)
    )


def _of_whole(text: LegalText) -> Context:
    """Return what the title says, or the words by which the document is issued."""
    formulas = (b.text for b in text.preamble if b.kind is not BlockKind.GROUND)
    for line in (read_facts(text).title, *formulas):
        begins = _ISSUES.search(line)
        document = named(find_citations(line[begins.end() :])) if begins else None
        if document is not None:
            return Context(document)
    return Context()


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the provisions of one document, which has these attachments."""

    attachments: tuple[Attachment, ...]

    def of_provision(
        self, provision: Provision, context: Context
    ) -> Iterator[Operation]:
        inner = context
        if provision.heading and VERB.search(provision.heading):
            inner = context.below(provision.heading)
        segments = _segments(provision)
        children = _children(provision, segments)
        below = inner.below(segments[-1].text) if segments else inner
        found = {child: list(self.of_provision(child, below)) for child in children}
        lead = segments[-1] if segments else _Segment(provision.heading)
        if any(found.values()) and _announces(lead, below):
            # One that gives no order among others that do is new text, not quoted.
            found |= {
                child: [_not_understood(child, below, provision.eid)]
                for child, given in found.items()
                if not given
            }
        orders = [operation for given in found.values() for operation in given]
        leads = bool(segments and orders and not segments[-1].lines)
        own = segments[:-1] if leads else segments
        yield from self._of_segments(own, inner, provision)
        yield from orders

    def _of_segments(
        self, segments: Sequence[_Segment], context: Context, provision: Provision
    ) -> Iterator[Operation]:
        """A line that only leads to those after it ("… như sau:") is no order."""
        waiting: list[Operation] = []
        for place, segment in enumerate(segments):
            is_last = place == len(segments) - 1
            own = self._of_segment(segment, context, provision)
            leads = not (is_last or segment.lines) and _FOLLOWS.search(segment.text)
            if leads:
                yield from waiting
                waiting, context = own, context.below(segment.text)
                continue
            if own:
                waiting = []
            yield from own
        yield from waiting

    def _of_segment(
        self, segment: _Segment, context: Context, provision: Provision
    ) -> list[Operation]:
        line = _DASH.sub("", segment.text, count=1)
        text, phrases = masked(line)
        begun = context.kind is not None or not text[:1].islower()
        gives = bool(begun and _GIVES_ORDER.match(text))
        # Below a line that amends, whatever quotes amends.
        quotes = bool(segment.lines or phrases)
        if context.kind is not None and (quotes or _ITEM.match(text)):
            gives = True
        document = named(find_citations(said(text))) or context.document
        passage = " ".join([segment.text, *segment.lines])[:LONGEST_PASSAGE]
        unread = Operation(OperationKind.UNREAD, provision.eid, passage, document)
        if not gives or document is None or document.is_this:
            return []
        if not segment.lines and not phrases and _is_about_whole(text):
            return []
        read = self._read(text, phrases, segment.lines, context, unread)
        wording = inline_wording(line) if not segment.lines else None
        if read is None and wording is not None:
            lead, phrases = masked(wording[0])
            read = self._read(lead, phrases, wording[1:], context, unread)
        return [unread] if read is None else read

    def _read(
        self,
        text: str,
        phrases: Sequence[str],
        lines: Sequence[str],
        context: Context,
        unread: Operation,
    ) -> list[Operation] | None:
        """Return what a line orders, ``lines`` being the wording it announces."""

        def one(text: str, lines: Sequence[str]) -> list[Operation] | None:
            if "⟦" in text:
                return None if lines else word_orders(text, phrases, context, unread)
            return provision_orders(text, lines, context, unread) or appendix_orders(
                text, self.attachments, context, unread
            )

        read = title_orders(text, phrases, lines, context, unread)
        if read is None:
            read = one(text, lines)
        return joined_orders(text, lines, one) if read is None else read


def _not_understood(child: Provision, context: Context, source: str) -> Operation:
    said = " ".join((child.num, child.heading, *(b.text for b in child.intro)))
    passage = " ".join(said.split())[:LONGEST_PASSAGE]
    return Operation(OperationKind.UNREAD, source, passage, context.document)


def _announces(segment: _Segment, context: Context) -> bool:
    """Whether what stands below a line is new text of a document, quoted or not."""
    if segment.lines or context.kind is None or context.document is None:
        return False
    return not context.document.is_this and bool(_FOLLOWS.search(segment.text))


def _segments(provision: Provision) -> list[_Segment]:
    segments: list[_Segment] = []
    blocks = [
        (block.text, block.kind) for block in (*provision.intro, *provision.wrap_up)
    ]
    if provision.heading and not provision.children:
        first = blocks[0][0] if blocks else ""
        # A heading that was cut off within a sentence ("Bổ sung Điều").
        if _GOES_ON.match(first):
            blocks[0] = (f"{provision.heading} {first}", BlockKind.PARAGRAPH)
    for text, kind in blocks:
        if kind is BlockKind.FURNITURE:
            continue
        if kind is BlockKind.QUOTED and segments:
            segments[-1].lines.append(text)
        elif kind is not BlockKind.QUOTED:
            segments.append(_Segment(text))
    return segments


def _children(provision: Provision, segments: list[_Segment]) -> tuple[Provision, ...]:
    """Return what stands below a provision, and is not quoted as new wording."""
    last = segments[-1] if segments else _Segment("")
    after = provision.wrap_up or last.lines
    wording = None if after else wording_with_items(last.text, provision.children)
    if wording is None:
        return provision.children
    last.text, last.lines = wording
    return ()


def _is_about_whole(text: str) -> bool:
    """Whether documents are ended, and no provision of theirs is named before them."""
    plain = said(text)
    verb, cited = VERB.search(plain), find_citations(plain)
    ends = verb is not None and not verb[0].lower().startswith(("sửa", "bổ", "điều"))
    return ends and bool(cited) and not cited[0].provisions
