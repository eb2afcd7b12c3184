"""What was last seen of items that are gone, until packages hold them (7.2g).

An item that was deleted goes for good when nobody has put it back in time. Before it
does, its versions are kept here as they would stand in a package.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from datetime import datetime
from pathlib import Path
from persistent import Persistent
from typing import IO
from ZODB.blob import Blob


class LastSeen(Persistent):
    """An item that is gone; its object is a ZIP of its folder. `at`: aware UTC; `unit`
    is the code of the one whose it was.
    """

    def __init__(
        self, uid: str, title: str, kind: str, path: str, unit: str, at: datetime
    ) -> None:
        self.uid, self.title, self.kind, self.path = uid, title, kind, path
        self.unit, self.at = unit, at
        self._packed = Blob()

    def keep(self, packed: Path) -> None:
        """The file is taken away from where it lies."""
        self._packed.consumeFile(str(packed))

    def open(self) -> IO[bytes]:
        return self._packed.open("r")


class LastSeenStore(Persistent):
    """By UID of the item."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def add(self, seen: LastSeen) -> None:
        self._by_uid[seen.uid] = seen

    def get(self, uid: str) -> LastSeen | None:
        return self._by_uid.get(uid)


last_seen_store = SiteStore("bacgiang.policy.archive_last_seen", LastSeenStore)
