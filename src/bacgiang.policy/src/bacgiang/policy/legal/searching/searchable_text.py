"""What a legal document is found by: number, type, issuer, subject, text, originals."""

from ...base.english.fields import words_in_english
from ...editorial.withdrawal.closing import is_closed
from ...search.attachments.searchable_text import attachment_text
from ...search.lexicon.tokens import plain_words
from ..documents.official_document import IOfficialDocument
from ..documents.original import IOriginal
from ..vocabularies import tables
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer


RUN = 3
SAME = 0.9
"""Share of an original's runs of three words that its document's text has, too, from
which on the original says nothing new."""


@indexer(IOfficialDocument)
def document_searchable_text(document: DexterityContent) -> str:
    """Everything a document says, what its originals say beside it included."""
    text = document.structure.plain_text() if document.structure is not None else ""
    said = [
        document.number or "",
        tables.title_in(tables.DOCUMENT_TYPES, document.document_type, "vi"),
        document.issuer or "",
        document.title or "",
        words_in_english(document),
        text,
        *_beside(text, _original_texts(document)),
    ]
    return " \n".join(part for part in said if part)


@indexer(IOriginal)
def original_searchable_text(original: DexterityContent) -> str:
    """Nothing: who looks for words of an original finds its document."""
    return ""


def _original_texts(document: DexterityContent) -> Iterator[str]:
    for each in document.objectValues():
        if IOriginal.providedBy(each) and not is_closed(each):
            yield attachment_text(each)


def _beside(text: str, others: Iterator[str]) -> Iterator[str]:
    """Yield the texts that do not merely repeat what is known.

    The usual originals, scan and Word file of one text, would make every word count
    three times, and the index as much larger.
    """
    known: set[tuple[str, ...]] | None = None
    for other in others:
        known = _runs(text) if known is None else known
        runs = _runs(other)
        if runs and len(runs & known) < SAME * len(runs):
            known |= runs
            yield other


def _runs(text: str) -> set[tuple[str, ...]]:
    words = plain_words(text)
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))
