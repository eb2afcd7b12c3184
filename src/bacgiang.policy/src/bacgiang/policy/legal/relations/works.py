"""Documents as works of Akoma Ntoso: one address, whoever speaks of a document."""

from ...base.seed_files import province
from ...law.akn import Work
from ...law.akn.work import UNKNOWN_DATE
from ..documents.official_document import number_of
from ..documents.official_document import OfficialDocument
from ..vocabularies import tables
from .relation import End
from datetime import date


def work_of_record(record: OfficialDocument) -> Work:
    """A record by its own facts, which people have checked."""
    return Work(
        _kind(record.document_type),
        record.issuer or "",
        _number(record.number or ""),
        record.issue_date,
        record.title or "",
        province("publisher"),
    )


def work_of_end(end: End) -> Work:
    """A document as far as an end of a relation, or a citation, tells of it."""
    day = date.fromisoformat(end.day) if end.day else UNKNOWN_DATE
    return Work(_kind(end.type), end.issuer, _number(end.number), day, end.title)


def _kind(token: str | None) -> str:
    return tables.title_in(tables.DOCUMENT_TYPES, token, "vi")


def _number(printed: str) -> str:
    """In the one spelling that a number and a citation of it have."""
    number = number_of(printed)
    return number.canonical if number is not None else printed
