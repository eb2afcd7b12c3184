"""Counts of failed attempts, for a while and never without a bound."""

from ....base.shared_counts import SharedCounts
from ....base.shared_counts import sharing
from collections import OrderedDict
from dataclasses import dataclass
from itertools import pairwise
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

    def __init__(self, most_kept: int = MOST_KEPT, name: str = "") -> None:
        self.name = name
        self._most_kept = most_kept
        self._kept: OrderedDict[bytes, Failures] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def has_failed(self, key: bytes) -> bool:
        shared = self._shared_ages(key)
        return key in self._kept if shared is None else bool(shared)

    def seconds_locked(self, key: bytes, limits: Limits, now: float) -> float:
        """How long no attempt is taken any more; 0 where one is."""
        ages = self._shared_ages(key)
        found = self._kept.get(key) if ages is None else _failures(ages, limits, now)
        if found is None or not limits.most or found.count < limits.most:
            return 0.0
        return max(0.0, found.last + limits.seconds - now)

    def add(self, key: bytes, limits: Limits, now: float) -> int:
        """Count one more; how many there are now."""

        def add_shared(shared: SharedCounts) -> list[float]:
            # As long as so many can add up.
            kept = limits.seconds * max(limits.most, 1)
            shared.add(self.name, key.hex(), kept)
            return shared.ages(self.name, key.hex())

        ages = sharing.ask(self.name, add_shared)
        if ages:
            return _failures(ages, limits, now).count
        with self._lock:
            found = self._kept.pop(key, None)
            expired = found is None or now >= found.last + limits.seconds
            count = 1 if found is None or expired else found.count + 1
            self._kept[key] = Failures(count, now)
            while len(self._kept) > self._most_kept:
                self._kept.popitem(last=False)
        return count

    def forget(self, key: bytes) -> None:
        sharing.ask(self.name, lambda shared: shared.forget(self.name, key.hex()))
        with self._lock:
            self._kept.pop(key, None)

    def _shared_ages(self, key: bytes) -> list[float] | None:
        return sharing.ask(self.name, lambda shared: shared.ages(self.name, key.hex()))

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()


def _failures(ages: list[float], limits: Limits, now: float) -> Failures:
    """Those at the end of which none lies further from the next than `seconds`."""
    if not ages:
        return Failures(0, now)
    count = 1
    for before, after in pairwise(reversed(ages)):
        if after - before >= limits.seconds:
            break
        count += 1
    return Failures(count, now - ages[-1])
