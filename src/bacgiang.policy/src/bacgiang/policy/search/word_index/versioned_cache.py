"""What was worked out from an index, kept once for all threads of a process.

It is brought up to date from the index's change log, and never shows a state other than
that of the transaction that asks.
"""

from .change_log import ChangeLog
from .change_log import Version
from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Hashable
from threading import Lock
from typing import Generic
from typing import TypeVar


Kept = TypeVar("Kept")


class VersionedCache(Generic[Kept]):
    """Least recently used out first; `most`: what all sizes may come to."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[Version, Kept]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def size_of(self, kept: Kept) -> int:
        return 1

    def current(
        self,
        key: Hashable,
        log: ChangeLog,
        make: Callable[[], Kept],
        with_changes: Callable[[Kept, frozenset[int]], Kept],
    ) -> Kept:
        """As of this transaction: kept, or with the documents that changed since, or
        made anew.
        """
        version = log.version
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
        if kept is not None and kept[0] == version:
            return kept[1]
        changed = log.since(kept[0]) if kept is not None else None
        if kept is None or changed is None:
            current = make()
        else:
            current = with_changes(kept[1], changed)
        if log.is_settled:
            self._keep(key, version, current)
        return current

    def _keep(self, key: Hashable, version: Version, current: Kept) -> None:
        with self._lock:
            before = self._kept.pop(key, None)
            # A reader of an older state must not push out the newer one.
            if before is not None and before[0].count > version.count:
                version, current = before
            self._size += self.size_of(current)
            self._size -= self.size_of(before[1]) if before is not None else 0
            self._kept[key] = (version, current)
            while self._size > self._most and len(self._kept) > 1:
                _, (_, dropped) = self._kept.popitem(last=False)
                self._size -= self.size_of(dropped)
