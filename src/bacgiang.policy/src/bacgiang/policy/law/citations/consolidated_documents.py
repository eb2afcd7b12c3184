"""The documents that a consolidated text says, below its title, that it puts together.

"Thông tư số 10/2015/TT-... ngày ... có hiệu lực kể từ ngày ..., được sửa đổi, bổ sung
bởi:", then a line for each document that amended it.
"""

from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterator


def consolidated_documents(text: LegalText) -> list[DocumentReference]:
    """Return them in order: the one that was amended, then those that amended it."""
    return list({one.identity.key: one for one in _named(text.preface)}.values())


def _named(head: tuple[Block, ...]) -> Iterator[DocumentReference]:
    titled = False
    for block in head:
        titled = titled or any(span.kind is SpanKind.TITLE for span in block.spans)
        first = next(iter(find_documents(block.text)), None) if titled else None
        if first is None or first.start > 0 or first.reference.number is None:
            continue
        if not any(span.kind is SpanKind.TITLE for span in block.spans):
            yield first.reference
