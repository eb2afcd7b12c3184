"""Who answers for an open item after it was handed over: one store, by UID."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent
from uuid import uuid4


@stored_value
class HandOver:
    """One hand-over on the board of unit `code`; `time` is aware."""

    code: str
    from_user: str
    to_user: str
    uids: tuple[str, ...]
    by: str
    time: datetime
    note: str = ""


class HandOverStore(Persistent):
    """Assignments by UID, and every hand-over for the record."""

    def __init__(self) -> None:
        self._assigned: OOBTree = OOBTree()
        self._records: OOBTree = OOBTree()

    def add(self, record: HandOver) -> None:
        """Keep the hand-over; its items are the successor's from now on."""
        self._records[f"{record.time.isoformat()}|{uuid4().hex}"] = record
        for uid in record.uids:
            self._assigned[uid] = record.to_user

    def assigned_to(self, uid: str) -> str | None:
        return self._assigned.get(uid)


hand_over_store = SiteStore("bacgiang.policy.handing_over", HandOverStore)


def responsible_for(uid: str) -> str | None:
    """User id of the member to whom the item was handed over, None when to nobody."""
    return hand_over_store().assigned_to(uid)
