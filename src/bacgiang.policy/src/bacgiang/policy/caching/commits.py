"""What each commit changed, as the storage tells it before anybody is answered.

An answer rests on objects of the database; it is right as long as no commit has changed
one of them. The storage tells every open connection what a commit changed, while it
finishes it (`MVCCAdapter._invalidate_finish`); here one more listens. What was
acknowledged to a writer is therefore known here already.
"""

from collections import deque
from collections.abc import Iterable
from threading import Lock
from typing import NamedTuple
from ZODB.utils import u64


REMEMBERED = 2048
"""Commits; an answer that rests longer unasked is made anew."""

NOTHING: frozenset[int] = frozenset()
MOST_CHANGED = 200_000
"""Objects in them: an import changes thousands with each commit."""


class Newly(NamedTuple):
    """Objects changed since a position, and the position now."""

    position: int
    changed: frozenset[int]


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

    def is_current(self) -> bool:
        """Whether everything that was committed until now is known here."""
        return True

    def changed_since(self, position: int) -> tuple[int, frozenset[int] | None]:
        """The position now, and the objects changed since an earlier one; None where
        that is not known any more.
        """
        with self._lock:
            if position < self._forgotten:
                return self.position, None
            newer = list(self._entries)[position - self._forgotten :]
            return self.position, frozenset().union(*(oids for _tid, oids in newer))

    def newly_changed(self, position: int, until: float, now: float) -> Newly | None:
        """What has been changed since something was made at a position, that time
        alone changes at `until` (seconds of the epoch, as `now`); None where it cannot
        be right any more.
        """
        if now >= until:
            return None
        if position == self.position:
            return Newly(position, NOTHING)
        found, changed = self.changed_since(position)
        return None if changed is None else Newly(found, changed)

    def changed_from(self, start: bytes) -> tuple[int, frozenset[int] | None]:
        """The same, of what a connection that reads as of before `start` cannot see."""
        with self._lock:
            if start <= self._known_from:
                return self.position, None
            newer = [oids for tid, oids in self._entries if tid >= start]
            return self.position, frozenset().union(*newer)

    def has_heard_of(self, start: bytes) -> bool:
        """Whether all is known here that a connection sees which reads as of before
        `start`. Storages that tell of a commit do so before anybody sees it.
        """
        return True

    def position_at(self, start: bytes) -> int | None:
        """How many commits a connection has seen that reads as of before `start`; None
        where that is not known any more.
        """
        with self._lock:
            if start <= self._known_from:
                return None
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

    def _invalidateCache(self, newest: bytes = b"") -> None:  # noqa: N802
        """Told by the storage where it does not know what has changed; `newest`: the
        last transaction in which it may have, where that is known.
        """
        with self._lock:
            if self._entries:
                self._known_from = self._entries[-1][0]
            self._known_from = max(self._known_from, newest)
            self._entries.clear()
            self._size = 0
            self.position += 1
            self._forgotten = self.position
