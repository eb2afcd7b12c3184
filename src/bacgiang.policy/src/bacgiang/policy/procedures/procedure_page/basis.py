"""The legal documents a procedure rests on, linked where the register holds them."""

from ...base.english.days import shown_day
from ...editorial.visibility.seen import may_see
from ...law.document_identity import DocumentIdentity
from ...legal.documents.official_document import number_of
from ...legal.effect.answering import status_on
from ...legal.effect.labels import STATUS_TITLES
from ...legal.relations.finding import record_of
from ...legal.relations.pending import is_pending
from ..record.procedure_record import BasisDocument
from ..record.procedure_record import Decision
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class ShownDocument:
    """A document; `url` and `effect` are empty where the register does not hold it.

    `is_pending`: what published texts say of it waits to be confirmed.
    """

    title: str
    number: str
    url: str
    effect: Any
    effect_code: str
    is_pending: bool = False


def named(document: BasisDocument) -> str:
    """Its title; of what has neither that nor a number, all that is stated."""
    if document.title or document.number:
        return document.title
    said = (document.issuer, shown_day(document.issue_date))
    return ", ".join(one for one in said if one)


def shown_document(
    stated: BasisDocument | Decision, title: str, on: date, speaker: DocumentIdentity
) -> ShownDocument:
    """The document as it is stated, with its effect on a day.

    `speaker` names it so: of its place is a body without one.
    """
    number = stated.number
    identity = DocumentIdentity(stated.issuer, number_of(number), stated.issue_date)
    record = _record(identity, speaker)
    if record is None:
        return ShownDocument(title, number, "", "", "")
    status = status_on(record, on).status
    return ShownDocument(
        title or record.title,
        number,
        record.absolute_url(),
        STATUS_TITLES[status],
        status.value,
        is_pending(record, on),
    )


def _record(identity: DocumentIdentity, speaker: DocumentIdentity) -> Any | None:
    return (
        record_of(identity, speaker, may_see) if identity.number is not None else None
    )
