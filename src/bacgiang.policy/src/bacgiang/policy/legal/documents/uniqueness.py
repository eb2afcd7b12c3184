"""No document stands in the registers twice; checked on every way in."""

from ...base.date_labels import day_label
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.intake.trial import IOnTrial
from .identity_store import identity_store
from .official_document import IOfficialDocument
from bacgiang.policy import _
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID


def exists(document: IOfficialDocument) -> str | None:
    """UID of another record with the document's identity.

    A document without its number is the one that has a number and is else the same.
    """
    store = identity_store()
    identity = document.identity
    holder = store.holder(identity) or store.twin(identity)
    return holder if holder != IUUID(document, None) else None


def already_there(document: IOfficialDocument) -> Refusal:
    return Refusal(
        "document_exists",
        _(
            "refusal_document_exists",
            default="The register already holds ${number} of ${date} by ${issuer}. "
            "Open that record and correct it, or check number, date and issuing body.",
            mapping={
                "number": document.number or document.title,
                "date": day_label(document.issue_date),
                "issuer": document.issuer,
            },
        ),
        "number",
    )


def keep_identity(document: IOfficialDocument, event: object) -> None:
    """Raise RefusedInput, or note who the record is. A working copy is nobody."""
    if IWorkingCopy.providedBy(document) or IOnTrial.providedBy(document):
        return
    if document.issue_date is None:
        return
    other = exists(document)
    if other is not None:
        raise RefusedInput(already_there(document))
    identity_store().keep(document.UID(), document.identity)


def drop_identity(document: IOfficialDocument, event: object) -> None:
    """A record that goes gives its identity free."""
    identity_store().drop(document.UID())
