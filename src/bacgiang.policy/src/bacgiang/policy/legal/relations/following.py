"""Proposals follow the text of a record."""

from ..documents.official_document import OfficialDocument
from .proposing import propose
from .store import relation_store
from plone.app.iterate.interfaces import IAfterCheckinEvent
from plone.app.iterate.interfaces import IWorkingCopy


def propose_when_changed(document: OfficialDocument, event: object) -> None:
    """A working copy proposes nothing: it is no document of its own."""
    if not IWorkingCopy.providedBy(document):
        _propose_once(document)


def propose_when_merged(document: OfficialDocument, event: IAfterCheckinEvent) -> None:
    """The published record has the copy's text now."""
    _propose_once(event.object)


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
