"""Relations that a document's text itself declares, read as proposals.

A proposal says what the document does to another: it is nothing but a reading, with the
words it rests on, until a person confirms it (design decision 7).
"""

from bacgiang.policy.law.citations.passages import passages
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.readings import read_passages
from bacgiang.policy.law.citations.readings import Reading
from bacgiang.policy.law.citations.summaries import once_each
from bacgiang.policy.law.citations.summaries import told_in_detail
from bacgiang.policy.law.citations.summaries import told_in_the_body
from bacgiang.policy.law.citations.surroundings import IsSuspended
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.document_type_names import type_named
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import SpanKind


def find_relations(
    text: LegalText,
    own: DocumentNumber | None = None,
    is_suspended: IsSuspended = lambda identity: False,
) -> list[RelationProposal]:
    """Return the relations that a document's text declares, in order.

    ``own`` is the document's number; without it, that of its head. A consolidated text
    declares none: what stands in it was done by the documents put together.
    """
    if _is_consolidated(text, own):
        return []
    found = [
        one for each in find_readings(text, own, is_suspended) for one in each.proposals
    ]
    return once_each(told_in_detail(told_in_the_body(found)))


def find_readings(
    text: LegalText,
    own: DocumentNumber | None = None,
    is_suspended: IsSuspended = lambda identity: False,
) -> list[Reading]:
    """Return the document passage by passage, with what each speaks of and does."""
    return read_passages(passages(text), own or _printed_number(text), is_suspended)


def _is_consolidated(text: LegalText, own: DocumentNumber | None) -> bool:
    number = own or _printed_number(text)
    kinds = {
        type_named(span.value or block.text[span.start : span.end])
        for block in text.preface
        for span in block.spans
        if span.kind is SpanKind.TYPE
    }
    if number is not None:
        kinds.add(number.type)
    return DocumentType.CONSOLIDATION in kinds


def _printed_number(text: LegalText) -> DocumentNumber | None:
    for block in text.preface:
        for span in block.spans:
            if span.kind is SpanKind.NUMBER:
                try:
                    return parse_number(span.value or block.text[span.start : span.end])
                except NumberError:
                    return None
    return None
