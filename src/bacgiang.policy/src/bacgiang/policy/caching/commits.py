"""What each commit changed, as the storage tells it before anybody is answered.

An answer rests on objects of the database; it is right as long as no commit has changed
one of them. The storage tells every open connection what a commit changed, while it
finishes it (`MVCCAdapter._invalidate_finish`); here one more listens. What was
acknowledged to a writer is therefore known here already.
"""

from collections import deque
from collections.abc import Iterable
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary
from ZODB.utils import u64


REMEMBERED = 2048
"""Commits; an answer that rests longer unasked is made anew."""

MOST_CHANGED = 200_000
"""Objects in them: an import changes thousands with each commit."""


class Commits:
    """The newest commits, numbered from 0. A position counts those told so far."""

    def __init__(self, known_from: bytes, remembered: int = REMEMBERED) -> None:
        self._lock = Lock()
        self._entries: deque[tuple[bytes, frozenset[int]]] = deque()
        self._remembered = remembered
        # The newest transaction of which the changes are not known here.
        self._known_from = known_from
        self._forgotten = 0
        self._size = 0
        self.position = 0

    def changed_since(self, position: int) -> tuple[int, frozenset[int] | None]:
        """The position now, and the objects changed since an earlier one; None where
        that is not known any more.
        """
        with self._lock:
            if position < self._forgotten:
                return self.position, None
            newer = list(self._entries)[position - self._forgotten :]
            return self.position, frozenset().union(*(oids for _tid, oids in newer))

    def changed_from(self, start: bytes) -> tuple[int, frozenset[int] | None]:
        """The same, of what a connection that reads as of before `start` cannot see."""
        with self._lock:
            if start <= self._known_from:
                return self.position, None
            newer = [oids for tid, oids in self._entries if tid >= start]
            return self.position, frozenset().union(*newer)

    def position_at(self, start: bytes) -> int:
        """How many commits a connection has seen that reads as of before `start`."""
        with self._lock:
            seen = sum(1 for tid, _oids in self._entries if tid < start)
            return self._forgotten + seen

    def _invalidate(self, tid: bytes, oids: Iterable[bytes]) -> None:
        """Told by the storage, in the middle of a commit: it must not fail."""
        changed = frozenset(map(u64, oids))
        with self._lock:
            self._entries.append((tid, changed))
            self._size += len(changed)
            while len(self._entries) > self._remembered or self._size > MOST_CHANGED:
                self._known_from, oldest = self._entries.popleft()
                self._size -= len(oldest)
                self._forgotten += 1
            self.position += 1

    def _invalidateCache(self) -> None:  # noqa: N802
        """Told by the storage where it does not know what has changed."""
        with self._lock:
            if self._entries:
                self._known_from = self._entries[-1][0]
            self._entries.clear()
            self._size = 0
            self.position += 1
            self._forgotten = self.position


_commits: WeakKeyDictionary[Any, Commits] = WeakKeyDictionary()
_making = Lock()


def commits_of(database: Any) -> Commits | None:
    """The commits of a database; None where its storage tells nobody of them."""
    with _making:
        if database in _commits:
            return _commits[database]
        storage: Any = getattr(database, "_mvcc_storage", None)
        if not hasattr(storage, "_instances"):
            return None
        with storage._lock:
            # What is being committed at this moment may have been told already: it
            # counts as not known.
            found = Commits(storage.lastTransaction())
            storage._instances.add(found)
        _commits[database] = found
        return found
