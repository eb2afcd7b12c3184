"""What an English page says of a legal document or directive, out of its data."""

from ...base.date_labels import day_label
from ...base.english.words import EnglishWords
from ..documents.official_document import IOfficialDocument
from ..vocabularies import tables
from ..vocabularies.issuers import issuer_named
from bacgiang.policy import _
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IOfficialDocument, IBrowserRequest)
class WordsOfDocument(EnglishWords):
    """Type, number, body and day; its effect stands below in any language."""

    @property
    def name(self) -> str:
        kind = self.record.document_type
        title = tables.title_in(tables.DOCUMENT_TYPES, kind, "en", kind)
        return f"{title} {self.record.number or ''}".strip()

    @property
    def full_name(self) -> str:
        return f"{self.name}: {self.title}" if self.title else self.name

    @property
    def facts(self) -> tuple[Message, ...]:
        known = issuer_named(self.record.issuer or "")
        said = {
            "name": self.name,
            "issuer": known.title("en") if known else self.record.issuer,
            "day": day_label(self.record.issue_date, "en"),
        }
        return (
            _(
                "text_document_in_english",
                default="${name}, issued by ${issuer} on ${day}.",
                mapping=said,
            ),
        )
