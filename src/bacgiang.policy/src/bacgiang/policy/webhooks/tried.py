"""What came of one call, and the log of them that a subscriber reads."""

from ..base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from persistent import Persistent


MOST = 500


@stored_value
class Place:
    """Where a message stands: name of its journal, and its key there."""

    journal: str
    key: str


@stored_value
class Tried:
    """`at` is aware; `status` 0 where nobody answered, and `error` then says why."""

    at: datetime
    message: str
    kind: str
    place: Place
    status: int
    error: str
    milliseconds: int

    @property
    def is_taken(self) -> bool:
        return 200 <= self.status < 300


class TriedLog(Persistent):
    """The newest calls, some days long and so many at most."""

    def __init__(self) -> None:
        self._calls: OOBTree = OOBTree()

    def add(self, tried: Tried) -> None:
        self._calls[(tried.at, tried.message)] = tried
        if len(self._calls) > MOST:
            del self._calls[self._calls.minKey()]

    def newest(self) -> Iterator[Tried]:
        yield from reversed(self._calls.values())

    def of_message(self, message: str) -> Tried | None:
        return next((one for one in self.newest() if one.message == message), None)

    def forget(self, days: int, now: datetime) -> int:
        """Calls of more than so many days ago; how many there were."""
        old = list(self._calls.keys(max=(now - timedelta(days=days), "")))
        for key in old:
            del self._calls[key]
        return len(old)
