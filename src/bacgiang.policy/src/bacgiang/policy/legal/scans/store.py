"""Which originals are to be looked at, and what was recognised of scans."""

from ...base.stores.site_store import SiteStore
from .scan import Scan
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from persistent import Persistent


class ScanStore(Persistent):
    """Scans by UID of their original; `waiting`: UIDs of originals for the job.

    Of a file that is no scan its digest is noted: it is not looked at again.
    """

    _no_scans: OOBTree | None = None

    def __init__(self) -> None:
        self._scans: OOBTree = OOBTree()
        self.waiting: OOTreeSet = OOTreeSet()

    def get(self, uid: str) -> Scan | None:
        return self._scans.get(uid)

    def put(self, uid: str, scan: Scan) -> None:
        self._scans[uid] = scan

    def ask(self, uid: str) -> None:
        """Let the job look at an original."""
        self.waiting.insert(uid)

    def note_no_scan(self, uid: str, sha256: str) -> None:
        """The file with this digest has nothing to be recognised."""
        if self._no_scans is None:
            self._no_scans = OOBTree()
        self._no_scans[uid] = sha256

    def is_no_scan(self, uid: str, sha256: str) -> bool:
        """Whether this very file was found to be none."""
        return self._no_scans is not None and self._no_scans.get(uid) == sha256

    def leave(self, uid: str) -> None:
        """The job has done what it can."""
        if uid in self.waiting:
            self.waiting.remove(uid)

    def drop(self, uid: str) -> None:
        """Forget an original that is gone, or has another file."""
        self.leave(uid)
        self._scans.pop(uid, None)
        if self._no_scans is not None:
            self._no_scans.pop(uid, None)


scan_store = SiteStore("bacgiang.policy.scans", ScanStore)
