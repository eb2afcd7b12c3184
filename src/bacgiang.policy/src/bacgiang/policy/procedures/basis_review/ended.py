"""Which of the legal documents that a procedure rests on have ended."""

from ...base.dates import today
from ...law.document_identity import DocumentIdentity
from ...law.effect.answers import Status
from ...legal.documents.official_document import number_of
from ...legal.documents.official_document import OfficialDocument
from ...legal.effect.answering import status_on
from ...legal.relations.finding import is_public
from ...legal.relations.finding import record_of
from ..record.procedure_record import ProcedureRecord
from collections.abc import Iterator
from datetime import date


def ended_basis(
    record: ProcedureRecord, speaker: DocumentIdentity, day: date | None = None
) -> Iterator[OfficialDocument]:
    """Public records of the register that are no longer in force on a day (today).

    What the register does not hold, or not certainly, is not said to have ended.
    `speaker` names the documents: of its place is a body without one.
    """
    for one in record.legal_basis:
        identity = DocumentIdentity(one.issuer, number_of(one.number), one.issue_date)
        if identity.number is None:
            continue
        document = record_of(identity, speaker, is_public)
        if document is None:
            continue
        if status_on(document, day or today()).status is Status.NO_LONGER_IN_FORCE:
            yield document
