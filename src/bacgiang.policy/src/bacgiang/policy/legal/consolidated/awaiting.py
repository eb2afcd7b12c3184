"""Akoma Ntoso of a record with what waits to be confirmed of it."""

from ...law.akn import Work
from ...law.akn.awaited import Awaited
from ...law.akn.awaited import with_awaited
from ...law.akn.work import UNKNOWN_DATE
from ..documents.official_document import OfficialDocument
from ..relations.describing import Other
from ..relations.pending import pending_on
from ..vocabularies import tables
from datetime import date


def told_awaited(
    document: OfficialDocument, akn: bytes, day: date | None = None
) -> bytes:
    """The same, with what published texts, issued by the day, say of the record."""
    awaited = tuple(
        Awaited(
            one.kind.value,
            one.relation.eids or one.relation.cited,
            _work(one.other),
            one.relation.source,
        )
        for one in pending_on(document, day)
    )
    return with_awaited(akn, awaited)


def _work(other: Other) -> Work:
    kind = tables.title_in(tables.DOCUMENT_TYPES, other.type, "vi")
    day = date.fromisoformat(other.day) if other.day else UNKNOWN_DATE
    return Work(kind, other.issuer, other.number, day, other.title)
