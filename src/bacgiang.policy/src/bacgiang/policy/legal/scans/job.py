"""The job: look at originals one after the other, and read one scan at a time."""

from ...base.scheduler.interfaces import IScheduledJob
from ..documents.original import Original
from ..signatures.examining import examine
from ..signatures.examining import is_examined
from ..signatures.examining import signatures_of
from .reading import read_on
from .reading import scan_of
from .scan import Scan
from .scan import ScanState
from .store import scan_store
from .store import ScanStore
from .tasks import owe_comparison
from datetime import datetime
from itertools import islice
import logging
from plone.app.uuid.utils import uuidToObject
from Products.CMFPlone.Portal import PloneSite
from ZODB.POSException import POSKeyError
from zope.interface import implementer


logger = logging.getLogger(__name__)

MOST_FILES = 20


@implementer(IScheduledJob)
class ReadOriginals:
    """At each tick some files, or some pages of one scan."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return bool(scan_store(site).waiting)

    def run(self, site: PloneSite, now: datetime) -> None:
        store = scan_store(site)
        for uid in list(islice(store.waiting, MOST_FILES)):
            try:
                if _took_long(store, uid):
                    break
            except POSKeyError:
                logger.warning("A file is missing from the blob storage: %s", uid)
                store.leave(uid)


def _took_long(store: ScanStore, uid: str) -> bool:
    """Look at an original; whether pages were recognised."""
    original = uuidToObject(uid, unrestricted=True)
    if not isinstance(original, Original) or original.file is None:
        store.drop(uid)
        return False
    is_long = signatures_of(original) is not None and not is_examined(original)
    examine(original)
    if is_long:
        # One such file at a time; its text is looked at the next time.
        return True
    scan = _to_be_read(store, uid, original)
    if scan is None:
        store.leave(uid)
        return False
    read_on(scan, original.file.data)
    if scan.state is not ScanState.READING:
        store.leave(uid)
    if scan.state is ScanState.PROPOSED:
        owe_comparison(original.__parent__)
    return scan.state is not ScanState.NO_TOOLS


def _to_be_read(store: ScanStore, uid: str, original: Original) -> Scan | None:
    """None where there is nothing to read, or the document has its text."""
    if original.__parent__.structure is not None:
        return None
    known = store.get(uid)
    if known is None and not store.is_no_scan(uid, original.sha256):
        known = scan_of(original)
        if known is None:
            store.note_no_scan(uid, original.sha256)
        else:
            store.put(uid, known)
    return known
