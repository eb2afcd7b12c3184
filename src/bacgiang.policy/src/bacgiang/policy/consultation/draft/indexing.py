"""What the catalog is told of a draft."""

from ...base.dates import day_of
from ...base.dates import in_utc
from ...base.english.fields import words_in_english
from ...editorial.withdrawal.closing import is_closed
from ...search.attachments.searchable_text import attachment_text
from .paper import IDraftPaper
from .paper_upload import papers_of
from .schema import ILegalDraft
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from typing import Any


@indexer(ILegalDraft)
def searchable_text(draft: DexterityContent) -> str:
    """Everything a draft says, what its papers say included."""
    text = draft.structure.plain_text() if draft.structure is not None else ""
    said = [
        draft.title or "",
        draft.description or "",
        words_in_english(draft),
        draft.reasons or "",
        draft.questions or "",
        draft.becomes_issuer or "",
        text,
        *(
            attachment_text(one)
            for one in papers_of(draft)
            if one.file is not None and not is_closed(one)
        ),
    ]
    return " \n".join(part for part in said if part)


@indexer(IDraftPaper)
def paper_searchable_text(paper: Any) -> str:
    """Nothing: who looks for words of a paper finds its draft."""
    return ""


@indexer(ILegalDraft)
def document_type(draft: DexterityContent) -> str:
    return draft.becomes_type or ""


@indexer(ILegalDraft)
def legal_fields(draft: DexterityContent) -> tuple[str, ...]:
    return tuple(draft.legal_fields or ())


@indexer(ILegalDraft)
def issue_year(draft: DexterityContent) -> int:
    """Year of opening, in whose folder it stands."""
    return day_of(in_utc(draft.opens)).year if draft.opens else 0
