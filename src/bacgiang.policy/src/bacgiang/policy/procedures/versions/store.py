"""Every published version, kept with the site by the UID of its item.

A version of one item never meets that of another: each item has a tree of its own. They
outlive their item: what was deleted can be put back, and what held once stays known.
"""

from ...base.stores.site_store import SiteStore
from .version import Version
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


class KeptVersion(Persistent):
    """A version in a record of its own: a list of versions loads no content. One that
    `is_closed` held a secret or personal data, and is evidence alone.
    """

    is_closed = False

    def __init__(self, version: Version) -> None:
        self.version = version


class VersionStore(Persistent):
    """Versions by UID and number."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[Version, ...]:
        """Every version of an item, oldest first."""
        kept = self._by_uid.get(uid, {}).values()
        return tuple(one.version for one in kept if not one.is_closed)

    def last(self, uid: str) -> Version | None:
        return next(reversed(self.of(uid)), None)

    def next_number(self, uid: str) -> int:
        found = self._by_uid.get(uid)
        return int(found.maxKey()) + 1 if found else 1

    def keep(self, uid: str, version: Version) -> None:
        self._by_uid.setdefault(uid, IOBTree())[version.number] = KeptVersion(version)

    def close(self, uid: str, until: datetime) -> None:
        """Those that were published until a moment are shown to nobody any more."""
        for one in self._by_uid.get(uid, {}).values():
            if one.version.published <= until:
                one.is_closed = True


version_store = SiteStore("bacgiang.policy.procedure_versions", VersionStore)
