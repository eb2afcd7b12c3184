"""How often an address asked for challenges lately; in memory, forgotten soon."""

from .addresses import network_of
from collections import deque
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
import time


WINDOW = 600.0
SENDERS = 20_000
MOST_COUNTED = 1_000


class RateMeter:
    """Counts, never refuses. Each instance of the portal has its own.

    Holds at most `senders` of them; the one longest silent is forgotten first.
    """

    def __init__(
        self,
        window: float = WINDOW,
        senders: int = SENDERS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.window = window
        self.senders = senders
        self._clock = clock
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def count(self, address: str) -> int:
        """Count a request; how many the sender has made in the window."""
        sender, now = network_of(address), self._clock()
        with self._lock:
            times = self._asked.setdefault(sender, deque(maxlen=MOST_COUNTED))
            self._asked.move_to_end(sender)
            while times and times[0] <= now - self.window:
                times.popleft()
            times.append(now)
            while len(self._asked) > self.senders:
                self._asked.popitem(last=False)
            return len(times)


def harder_by(count: int, free: int, most: int) -> int:
    """Factor of difficulty: 1 up to `free` requests, then doubled each time their
    number doubles, `most` at most.
    """
    factor = 1
    while factor < most and count > free * factor:
        factor *= 2
    return min(factor, most)


METER = RateMeter()
