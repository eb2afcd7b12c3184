"""Emergency acts waiting for, or given, a confirmation; kept with the site by UID."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from persistent import Persistent


@stored_value
class Emergency:
    """`due` is when the confirmation should be there; times are aware UTC."""

    uid: str
    unit: str
    by: str
    at: datetime
    due: datetime
    reason: str
    confirmed_by: str = ""
    confirmed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.confirmed_at is None


class EmergencyStore(Persistent):
    """The latest emergency act of each item."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def set(self, emergency: Emergency) -> None:
        self._by_uid[emergency.uid] = emergency

    def get(self, uid: str) -> Emergency | None:
        return self._by_uid.get(uid)

    def __getitem__(self, uid: str) -> Emergency:
        return self._by_uid[uid]

    def move(self, uid: str, to: str) -> None:
        """Carry an act over from a working copy to the item it was merged into."""
        found = self._by_uid.pop(uid, None)
        if found is not None:
            self.begin(replace(found, uid=to))

    def begin(self, emergency: Emergency) -> None:
        """Keep a new act; one before it that waits is not put off by it."""
        before = self.get(emergency.uid)
        if before is not None and before.is_open:
            emergency = replace(emergency, due=min(before.due, emergency.due))
        self.set(emergency)

    def open(self, units: frozenset[str] | None = None) -> Iterator[Emergency]:
        """Those without confirmation, of some units or of all."""
        for emergency in self._by_uid.values():
            if emergency.is_open and (units is None or emergency.unit in units):
                yield emergency


emergency_store = SiteStore("bacgiang.policy.emergencies", EmergencyStore)
