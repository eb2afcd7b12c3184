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


notice_store = SiteStore("bacgiang.policy.withdrawals", NoticeStore)
