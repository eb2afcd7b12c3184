"""How many were sent to each unit, and how they ended: kept as sums.

What each adds is kept beside the sums, so that one that changes is taken out as it was
counted. Nothing here names a person.
"""

from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


AFTER_ALL = "\uffff"
RECEIVED, ON_TIME, DAYS = "received", "on-time", "days-"
"""What rooms count alike; behind the last stand whole days, in four figures."""

Added = tuple[str, str, tuple[str, ...]]
"""Unit, subject (of it, as the room tells them apart), what is counted."""


class TallyStore(Persistent):
    """Written with the rows of boards, never by who sends one."""

    def __init__(self) -> None:
        self._added: OOBTree = OOBTree()
        self._sums: OIBTree = OIBTree()

    def put(self, code: str, now: Added) -> None:
        """In the place of what the same one added before."""
        before = self._added.get(code)
        if before == now:
            return
        if before is not None:
            self._count(before, -1)
        self._added[code] = now
        self._count(now, 1)

    def sums(self, unit: str = "") -> Iterator[tuple[str, str, str, int]]:
        """Unit, subject, what, how many; "": of all units."""
        keys = self._sums.items((unit,), (unit, AFTER_ALL)) if unit else None
        for key, count in keys if keys is not None else self._sums.items():
            yield (*key, count)

    def _count(self, added: Added, by: int) -> None:
        unit, subject, counted = added
        for what in counted:
            key = (unit, subject, what)
            count = self._sums.get(key, 0) + by
            if count:
                self._sums[key] = count
            else:
                del self._sums[key]
