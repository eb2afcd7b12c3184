"""Counts of failed attempts, in memory, for a while and never without a bound."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock


MOST_KEPT = 20_000


@dataclass(frozen=True)
class Limits:
    """`most` failed attempts (0: no limit), then `seconds` without any further one.

    Attempts that lie further apart than `seconds` do not add up.
    """

    most: int
    seconds: float


@dataclass(frozen=True)
class Failures:
    """How often something failed, and when last (seconds of a monotonic clock)."""

    count: int
    last: float


class FailureCounter:
    """Counts by key; the keys that were quiet longest are dropped when it is full."""

    def __init__(self, most_kept: int = MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._kept: OrderedDict[bytes, Failures] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def has_failed(self, key: bytes) -> bool:
        return key in self._kept

    def seconds_locked(self, key: bytes, limits: Limits, now: float) -> float:
        """How long no attempt is taken any more; 0 where one is."""
        found = self._kept.get(key)
        if found is None or not limits.most or found.count < limits.most:
            return 0.0
        return max(0.0, found.last + limits.seconds - now)

    def add(self, key: bytes, limits: Limits, now: float) -> int:
        """Count one more; how many there are now."""
        with self._lock:
            found = self._kept.pop(key, None)
            expired = found is None or now >= found.last + limits.seconds
            count = 1 if found is None or expired else found.count + 1
            self._kept[key] = Failures(count, now)
            while len(self._kept) > self._most_kept:
                self._kept.popitem(last=False)
        return count

    def forget(self, key: bytes) -> None:
        with self._lock:
            self._kept.pop(key, None)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
