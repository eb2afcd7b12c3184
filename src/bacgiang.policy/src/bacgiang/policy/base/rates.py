"""How often somebody asked lately; kept in memory, forgotten soon."""

from collections import deque
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv6Address
from threading import Lock
import time


WINDOW = 600.0
SENDERS = 20_000
MOST_COUNTED = 1_000


def network_of(address: str) -> str:
    """What counts as one sender: an IPv4 address, an IPv6 network of 64 bits."""
    try:
        parsed = ip_address(address.strip())
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or ip_network(f"{parsed}/64", strict=False))


class RateMeter:
    """Requests of each sender in `window` seconds. Each instance has its own.

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
        with self._lock:
            times = self._times(address)
            times.append(self._clock())
            return len(times)

    def allow(self, address: str, most: int) -> bool:
        """Whether the sender may ask once more; if so, it counts."""
        with self._lock:
            times = self._times(address)
            if len(times) >= most:
                return False
            times.append(self._clock())
            return True

    def wait(self, address: str, most: int) -> float:
        """Seconds until the sender has made fewer than `most`; counts nothing."""
        with self._lock:
            if network_of(address) not in self._asked:
                return 0.0
            times = self._times(address)
            if len(times) < most:
                return 0.0
            return max(0.0, times[-most] + self.window - self._clock())

    def has_room(self, address: str, most: int) -> bool:
        """Whether the sender could ask once more; nothing is counted."""
        with self._lock:
            return len(self._times(address)) < most

    def clear(self) -> None:
        with self._lock:
            self._asked.clear()

    def _times(self, address: str) -> deque[float]:
        sender, begin = network_of(address), self._clock() - self.window
        times = self._asked.setdefault(sender, deque(maxlen=MOST_COUNTED))
        self._asked.move_to_end(sender)
        while times and times[0] <= begin:
            times.popleft()
        while len(self._asked) > self.senders:
            self._asked.popitem(last=False)
        return times
