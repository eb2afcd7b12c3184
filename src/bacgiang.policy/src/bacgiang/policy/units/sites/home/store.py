"""Arrangements of first pages by the UID of their site, kept with the portal.

In a content object they would be duplicated by copying and overwritten by check-in.
"""

from ....base.stores.site_store import SiteStore
from ....base.stores.value import as_value
from .placed_section import Arrangement
from .placed_section import PlacedSection
from BTrees.OOBTree import OOBTree
from persistent import Persistent


class HomeStore(Persistent):
    """What boards arranged; a site that is not in it is as the seed says."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def get(self, uid: str) -> Arrangement | None:
        rows = self._by_uid.get(uid)
        if rows is None:
            return None
        return tuple(as_value(PlacedSection, row) for row in rows)

    def put(self, uid: str, arrangement: Arrangement) -> None:
        self._by_uid[uid] = tuple(arrangement)

    def drop(self, uid: str) -> None:
        """Back to what the seed says."""
        self._by_uid.pop(uid, None)


home_store = SiteStore("bacgiang.policy.home_arrangements", HomeStore)
