"""A document as a text names it."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_type_names import DocumentType
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """What a citation says of the document it means, and no more.

    ``issuer`` is the body as printed, empty where none is named; ``title`` that of a
    law (without the word Luật), which is often all there is. ``year`` is the one in
    "Luật Hợp tác xã năm 1996", or that of the day. ``attached`` is the kind of
    regulation issued with the document that is really meant ("Quy định"): its articles
    count anew. ``is_this``: the document that holds the citation ("Quyết định này").
    """

    type: DocumentType | None = None
    number: DocumentNumber | None = None
    day: date | None = None
    year: int | None = None
    issuer: str = ""
    title: str = ""
    attached: str = ""
    is_this: bool = False

    @property
    def identity(self) -> DocumentIdentity:
        """The identity to look the document up by, as far as the citation gives it."""
        return DocumentIdentity(
            issuer=self.issuer,
            number=self.number,
            day=self.day,
            type=self.type,
            title=self.title,
        )


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """``text[start:end]`` names a document."""

    reference: DocumentReference
    start: int
    end: int
