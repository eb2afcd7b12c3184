"""What a legal document says of itself: number, date, issuer, title, grounds, signer.

Read off the spans that the parser put on the head and the closing; nothing is guessed
beyond them. A form that is filled from here is confirmed by a person.
"""

from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.issued_with import issued_with
from bacgiang.policy.law.issued_with import IssuedWith
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: on whose behalf ("TM. …", "KT. …"), in what office, by name."""

    authority: tuple[str, ...] = ()
    role: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself; what it does not say is None or empty.

    ``number`` is as printed, blanks aside ("76/2007/QĐ-UBND"; a draft: "/2025/QH15");
    ``type`` is as printed in the head, in sentence case ("Quyết định"), or by the code
    in the number; ``issuer`` as printed, its lines joined; ``grounds`` are whole lines
    ("Căn cứ …;"); ``recipients`` without the heading "Nơi nhận:".
    """

    number: str
    issue_date: date | None
    place: str
    type: str
    title: str
    issuer: str
    grounds: tuple[str, ...]
    signatures: tuple[Signature, ...]
    recipients: tuple[str, ...]

    @property
    def document_number(self) -> DocumentNumber | None:
        """The number in its parts; None for a draft's, and where there is none."""
        try:
            return parse_number(self.number) if self.number else None
        except NumberError:
            return None


# A consolidated text prints the type of what it consolidates, a joint circular often
# has "Thông tư" on one line and "liên tịch" on the next: the number knows better.
_NUMBER_DECIDES = frozenset(
    {
        DocumentType.CONSOLIDATION,
        DocumentType.JOINT_CIRCULAR,
        DocumentType.JOINT_RESOLUTION,
    }
)


def read_facts(text: LegalText) -> Facts:
    """Return what a document says of itself."""
    facts = _facts(text)
    return replace(facts, type=_type(text, facts.document_number))


def _facts(text: LegalText) -> Facts:
    # A regulation without its decision has the head and the closing to itself.
    alone = text.attachments[0] if text.attachments and not text.preface else None
    head, closing = (alone or text).preface, (alone or text).conclusions
    told = _authentication(closing) or head
    issued = issued_with(head) if alone else IssuedWith()
    return Facts(
        number=_value(told, SpanKind.NUMBER) or issued.number,
        issue_date=_issue_date(told, closing) or issued.day,
        place=_first(told, SpanKind.PLACE),
        type="",
        title=_joined(head, SpanKind.TITLE),
        issuer=_issuer(told, text.preamble, closing) or issued.issuer,
        grounds=_of_kind(text.preamble, BlockKind.GROUND),
        signatures=tuple(_signatures(closing)),
        recipients=_recipients(closing),
    )


def _authentication(closing: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return what of a closing identifies a consolidated text: its number is there."""
    numbers = (i for i, block in enumerate(closing) if _has(block, SpanKind.NUMBER))
    at = start = next(numbers, len(closing))
    while start and {span.kind for span in closing[start - 1].spans} == {
        SpanKind.ISSUER
    }:
        start -= 1
    return closing[start:] if at < len(closing) else ()


def _has(block: Block, kind: SpanKind) -> bool:
    return any(span.kind is kind for span in block.spans)


def _type(text: LegalText, number: DocumentNumber | None) -> str:
    printed = _value(text.preface, SpanKind.TYPE)
    marked = number.type if number else None
    if marked and (not printed or marked in _NUMBER_DECIDES):
        return next(name for name, kind in NAMES.items() if kind is marked)
    return printed or (_LETTER if _is_addressed(text) else "")


_LETTER = next(
    name for name, kind in NAMES.items() if kind is DocumentType.OFFICIAL_LETTER
)


def _is_addressed(text: LegalText) -> bool:
    return any(
        block.text.lower().startswith("kính gửi")
        for provision in text.body[:1]
        for block in provision.intro
    )


def _issuer(
    head: Iterable[Block], preamble: Iterable[Block], closing: Iterable[Block]
) -> str:
    """Return the issuing body: of the head, above the grounds, or that passed the act.

    A head whose second line is lost names the body in part; above the grounds it
    stands whole.
    """
    named = _joined(head, SpanKind.ISSUER)
    enacting = _joined(preamble, SpanKind.ISSUER)
    if not named or enacting.lower().startswith(f"{named.lower()} "):
        named = enacting or named
    return named or _first(closing, SpanKind.ISSUER)


def _issue_date(head: Iterable[Block], closing: Iterable[Block]) -> date | None:
    """Return the date of the head, or that on which the assembly passed the act."""
    value = _value((*head, *closing), SpanKind.DATE)
    return date.fromisoformat(value) if value else None


def _spans(blocks: Iterable[Block], *kinds: SpanKind) -> Iterator[tuple[Block, Span]]:
    return (
        (block, span) for block in blocks for span in block.spans if span.kind in kinds
    )


def _first(blocks: Iterable[Block], kind: SpanKind) -> str:
    return next((_text(block, span) for block, span in _spans(blocks, kind)), "")


def _value(blocks: Iterable[Block], kind: SpanKind) -> str:
    values = (span.value for _block, span in _spans(blocks, kind))
    return next(filter(None, values), "")


def _joined(blocks: Iterable[Block], kind: SpanKind) -> str:
    return " ".join(_text(block, span) for block, span in _spans(blocks, kind))


def _text(block: Block, span: Span) -> str:
    return block.text[span.start : span.end].strip()


def _of_kind(blocks: Iterable[Block], kind: BlockKind) -> tuple[str, ...]:
    return tuple(block.text for block in blocks if block.kind is kind)


def _recipients(blocks: Iterable[Block]) -> tuple[str, ...]:
    listed = _of_kind(blocks, BlockKind.RECIPIENT)
    heading = "nơi nhận"
    return tuple(
        line for line in listed if not line.lower().lstrip("_*").startswith(heading)
    )


def _signatures(blocks: Iterable[Block]) -> Iterator[Signature]:
    """Yield the signatures: each ends with a name, or with the end of the text."""
    authority: list[str] = []
    role = ""
    for block, span in _spans(blocks, *SpanKind):
        text = _text(block, span)
        if span.kind is SpanKind.SIGNING_AUTHORITY:
            authority.append(text)
        elif span.kind is SpanKind.SIGNER_ROLE:
            role = text
        elif span.kind is SpanKind.SIGNER:
            yield Signature(tuple(authority), role, text)
            authority, role = [], ""
    if authority or role:
        yield Signature(tuple(authority), role)
