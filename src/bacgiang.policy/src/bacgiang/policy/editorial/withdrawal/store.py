"""Notices of withdrawn items, kept with the site and keyed by UID (7.2e)."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


@stored_value
class Notice:
    """What the public is told. `closes_all`: not even the title is shown."""

    ground: str
    at: datetime
    closes_all: bool


class NoticeStore(Persistent):
    """By UID. Of what was restored the notice stands for readers alone, until they have
    the item again.
    """

    _restored: OOBTree | None = None

    def __init__(self) -> None:
        self._notices: OOBTree = OOBTree()

    def set(self, uid: str, notice: Notice) -> None:
        self._notices[uid] = notice

    def get(self, uid: str) -> Notice | None:
        return self._notices.get(uid)

    def closing(self) -> list[str]:
        """UIDs of items that nobody but their head sees."""
        return [uid for uid, notice in self._notices.items() if notice.closes_all]

    def drop(self, uid: str) -> None:
        if uid in self._notices:
            del self._notices[uid]

    def restore(self, uid: str) -> None:
        """It is withdrawn no more; readers are told the notice as before."""
        notice = self._notices.pop(uid, None)
        if notice is None:
            return
        if self._restored is None:
            self._restored = OOBTree()
        self._restored[uid] = notice

    def restored(self, uid: str) -> Notice | None:
        return self._restored.get(uid) if self._restored is not None else None

    def end(self, uid: str) -> None:
        """Readers have the item again."""
        if self._restored is not None:
            self._restored.pop(uid, None)


notice_store = SiteStore("bacgiang.policy.withdrawals", NoticeStore)
