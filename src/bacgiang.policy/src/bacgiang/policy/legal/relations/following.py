"""Proposals follow the text of a record."""

from ...editorial.workflow.parameters import APPROVING
from ..documents.official_document import OfficialDocument
from .proposing import propose
from .proposing import propose_the_rest
from .store import relation_store
from plone.app.iterate.interfaces import IAfterCheckinEvent
from plone.app.iterate.interfaces import IWorkingCopy
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def propose_when_changed(document: OfficialDocument, event: object) -> None:
    """A working copy proposes nothing: it is no document of its own."""
    if not IWorkingCopy.providedBy(document):
        _propose_once(document)


def propose_when_merged(document: OfficialDocument, event: IAfterCheckinEvent) -> None:
    """The published record has the copy's text now."""
    _propose_once(event.object)


def propose_when_approved(
    document: OfficialDocument, event: IAfterTransitionEvent
) -> None:
    """More than a draft may propose."""
    step = event.transition and event.transition.id
    if step in APPROVING and not IWorkingCopy.providedBy(document):
        propose_the_rest(document)


def forget_proposals(document: OfficialDocument, event: object) -> None:
    """What nobody has decided goes with the record; what was decided stays known."""
    store = relation_store()
    for relation in store.from_record(document.UID()):
        if not relation.is_decided:
            store.drop(relation.identifier)
    store.note_reading(document.UID(), "")


def _propose_once(document: OfficialDocument) -> None:
    """Read a text that has not been read yet."""
    store = relation_store()
    uid = document.UID()
    digest = document.structure.digest if document.structure is not None else ""
    if store.note_reading(uid, digest):
        propose(document)
