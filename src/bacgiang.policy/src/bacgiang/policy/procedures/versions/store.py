"""Every published version, kept with the site by the UID of its item.

A version of one item never meets that of another: each item has a tree of its own. They
outlive their item: what was deleted can be put back, and what held once stays known.
"""

from ...base.stores.site_store import SiteStore
from .version import Version
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from persistent import Persistent


class KeptVersion(Persistent):
    """A version in a record of its own: a list of versions loads no content."""

    def __init__(self, version: Version) -> None:
        self.version = version


class VersionStore(Persistent):
    """Versions by UID and number."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[Version, ...]:
        """Every version of an item, oldest first."""
        found = self._by_uid.get(uid)
        return tuple(kept.version for kept in found.values()) if found else ()

    def last(self, uid: str) -> Version | None:
        found = self._by_uid.get(uid)
        return found[found.maxKey()].version if found else None

    def keep(self, uid: str, version: Version) -> None:
        self._by_uid.setdefault(uid, IOBTree())[version.number] = KeptVersion(version)


version_store = SiteStore("bacgiang.policy.procedure_versions", VersionStore)
