"""What followers were told of each draft, so that each event goes out once."""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from persistent import Persistent


class Announced(Persistent):
    """Marks of events (`events`) by the UID of the draft. One job writes here."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[str, ...]:
        return self._by_uid.get(uid, ())

    def add(self, uid: str, marks: list[str]) -> None:
        self._by_uid[uid] = (*self.of(uid), *marks)


announced = SiteStore("bacgiang.policy.consultation.announced", Announced)
