"""Published values of indicators and every change of one, kept with the site by UID.

They outlive their item, as its versions do; a check-in of a working copy touches none.
"""

from ....base.stores.site_store import SiteStore
from ....base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


@stored_value
class Revision:
    """A value that was published and then changed: `period` by its code; `old` and
    `new` in figures, `new` "" where the value was taken away. `at` is aware, in UTC.
    """

    at: datetime
    period: str
    part: str
    old: str
    new: str


class Kept(Persistent):
    """Of one indicator: the text published last, and what changed, the oldest first."""

    def __init__(self) -> None:
        self.published = ""
        self.revisions: tuple[Revision, ...] = ()


class RevisionStore(Persistent):
    """By the UID of the indicator."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[Revision, ...]:
        found = self._by_uid.get(uid)
        return found.revisions if found is not None else ()

    def of_indicator(self, uid: str) -> Kept:
        """What is kept of an indicator, to be changed."""
        if uid not in self._by_uid:
            self._by_uid[uid] = Kept()
        kept: Kept = self._by_uid[uid]
        return kept

    def forget(self, uid: str) -> None:
        """A value that may be told to nobody is no earlier value either."""
        self._by_uid.pop(uid, None)


revision_store = SiteStore("bacgiang.policy.statistics_revisions", RevisionStore)
