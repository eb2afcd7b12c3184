"""When sessions were last used: in memory, and in the store to five minutes.

Whoever reads never writes. An instance remembers whom it saw, and a thread of its own
writes that down (`writing.py`), so that other instances know it, too.
"""

from collections.abc import Mapping
from threading import Lock


MOST_KEPT = 20_000


class LastSeen:
    """Moments (seconds since 1970) by identifier, until they are written down."""

    def __init__(self, most_kept: int = MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._seen: dict[str, int] = {}
        self._unwritten: dict[str, int] = {}
        self._lock = Lock()

    def note(self, identifier: str, moment: int) -> None:
        with self._lock:
            self._seen[identifier] = self._unwritten[identifier] = moment
            if len(self._seen) > self._most_kept:
                self._seen.pop(next(iter(self._seen)))
            if len(self._unwritten) > self._most_kept:
                self._unwritten.pop(next(iter(self._unwritten)))

    def get(self, identifier: str) -> int:
        """0 where it was not seen here."""
        return self._seen.get(identifier, 0)

    def take(self) -> dict[str, int]:
        """What is not written down yet; it counts as written from now on."""
        with self._lock:
            taken, self._unwritten = self._unwritten, {}
        return taken

    def give_back(self, taken: Mapping[str, int]) -> None:
        """What could not be written after all."""
        with self._lock:
            self._unwritten = {**taken, **self._unwritten}

    def clear(self) -> None:
        with self._lock:
            self._seen, self._unwritten = {}, {}


sessions_seen = LastSeen()
