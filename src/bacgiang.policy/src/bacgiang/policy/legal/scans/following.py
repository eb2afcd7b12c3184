"""Originals that come, change or go, and those from before there was a job for them."""

from ..documents.original import Original
from ..signatures.examining import is_examined
from .store import scan_store
from plone import api
from plone.uuid.interfaces import IUUID


def ask_when_changed(original: Original, event: object) -> None:
    """Let the job look at a new file; of a document that has its text only at what is
    left of the signatures."""
    store, uid = scan_store(), IUUID(original)
    known = store.get(uid)
    if known is not None and known.sha256 != original.sha256:
        store.drop(uid)
    is_left = original.file is not None and not is_examined(original)
    is_scan = original.__parent__.structure is None and not store.is_no_scan(
        uid, original.sha256
    )
    if is_scan or is_left:
        store.ask(uid)


def forget(original: Original, event: object) -> None:
    scan_store().drop(IUUID(original))


def ask_for_all(setup: object = None) -> None:
    """A step of the upgrade: the job looks at every original that is there."""
    catalog = api.portal.get_tool("portal_catalog")
    store = scan_store()
    for brain in catalog.unrestrictedSearchResults(portal_type="Original"):
        store.ask(brain.UID)
