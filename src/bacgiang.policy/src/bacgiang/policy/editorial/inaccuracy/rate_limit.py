"""How many reports an address may send in a while; kept in memory, forgotten soon."""

from collections import deque
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv6Address
from threading import Lock
import time


MOST = 20
WINDOW = 600.0
ADDRESSES = 10_000


def network_of(address: str) -> str:
    """What counts as one sender: an IPv4 address, an IPv6 network of 64 bits."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ip_network(f"{parsed}/64", strict=False))
    return str(parsed)


class RateLimit:
    """At most `most` permissions per sender in `window` seconds.

    Holds at most `addresses` senders; the one longest silent is forgotten first.
    """

    def __init__(
        self,
        most: int = MOST,
        window: float = WINDOW,
        addresses: int = ADDRESSES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.most = most
        self.window = window
        self.addresses = addresses
        self._clock = clock
        self._sent: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def allow(self, address: str) -> bool:
        """Whether this sender may send now; if so, it counts."""
        sender, now = network_of(address), self._clock()
        with self._lock:
            times = self._sent.setdefault(sender, deque())
            self._sent.move_to_end(sender)
            while times and times[0] <= now - self.window:
                times.popleft()
            if len(times) >= self.most:
                return False
            times.append(now)
            while len(self._sent) > self.addresses:
                self._sent.popitem(last=False)
            return True
