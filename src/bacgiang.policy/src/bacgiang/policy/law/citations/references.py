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
            title=f"{self.title}{self._year_told}",
        )

    @property
    def _year_told(self) -> str:
        """The year that alone tells a law from others of its title."""
        is_needed = self.title and self.number is None and self.day is None
        return f" năm {self.year}" if is_needed and self.year else ""


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """``text[start:end]`` names a document."""

    reference: DocumentReference
    start: int
    end: int
