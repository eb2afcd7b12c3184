"""How often somebody asked lately; kept in memory or shared, forgotten soon."""

from .rate_headers import Limit
from .rate_headers import say_limit
from .shared_counts import SharedCounts
from .shared_counts import sharing
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
    """Requests of each sender in `window` seconds; of all instances together, where it
    has a name of its own and they share counts.

    Holds at most `senders` of them; the one longest silent is forgotten first. `said`:
    the name under which an answer tells how many are left; of a meter that counts
    whoever asks, whatever comes of it.
    """

    def __init__(
        self,
        window: float = WINDOW,
        senders: int = SENDERS,
        clock: Callable[[], float] = time.monotonic,
        name: str = "",
        said: str = "",
    ) -> None:
        self.name = name
        self.said = said
        self.window = window
        self.senders = senders
        self._clock = clock
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def count(self, address: str) -> int:
        """Count a request; how many the sender has made in the window."""
        sender = network_of(address)

        def add(shared: SharedCounts) -> int:
            shared.add(self.name, sender, self.window)
            return len(shared.ages(self.name, sender))

        found = sharing.ask(self.name, add)
        if found is not None:
            return found
        with self._lock:
            times = self._times(sender)
            times.append(self._clock())
            return len(times)

    def allow(self, address: str, most: int) -> bool:
        """Whether the sender may ask once more; if so, it counts."""
        is_allowed = self._allow(network_of(address), most)
        self.say(address, most)
        return is_allowed

    def say(self, address: str, most: int) -> None:
        """Tell the sender, who asks, how many are left; counts nothing."""
        if self.said:
            say_limit(self._limit(network_of(address), most))

    def _limit(self, sender: str, most: int) -> Limit:
        ages = self._shared_ages(sender)
        if ages is None:
            with self._lock:
                now = self._clock()
                ages = [now - one for one in self._times(sender)]
        first = ages[-most:][:1]
        reset = max(0.0, self.window - first[0]) if first else self.window
        left = max(0, most - len(ages))
        return Limit(self.said, most, self.window, left, reset)

    def _allow(self, sender: str, most: int) -> bool:
        found = sharing.ask(
            self.name,
            lambda shared: shared.add_below(self.name, sender, self.window, most),
        )
        if found is not None:
            return found
        with self._lock:
            times = self._times(sender)
            if len(times) >= most:
                return False
            times.append(self._clock())
            return True

    def wait(self, address: str, most: int) -> float:
        """Seconds until the sender has made fewer than `most`; counts nothing."""
        sender = network_of(address)
        ages = self._shared_ages(sender)
        if ages is not None:
            return 0.0 if len(ages) < most else max(0.0, self.window - ages[-most])
        with self._lock:
            if sender not in self._asked:
                return 0.0
            times = self._times(sender)
            if len(times) < most:
                return 0.0
            return max(0.0, times[-most] + self.window - self._clock())

    def has_room(self, address: str, most: int) -> bool:
        """Whether the sender could ask once more; nothing is counted."""
        sender = network_of(address)
        ages = self._shared_ages(sender)
        if ages is not None:
            return len(ages) < most
        with self._lock:
            return len(self._times(sender)) < most

    def counted(self, address: str) -> int:
        """How often the sender has asked in the window; counts nothing."""
        sender = network_of(address)
        ages = self._shared_ages(sender)
        if ages is not None:
            return len(ages)
        with self._lock:
            return len(self._times(sender))

    def _shared_ages(self, sender: str) -> list[float] | None:
        return sharing.ask(self.name, lambda shared: shared.ages(self.name, sender))

    def clear(self) -> None:
        with self._lock:
            self._asked.clear()

    def _times(self, sender: str) -> deque[float]:
        begin = self._clock() - self.window
        times = self._asked.setdefault(sender, deque(maxlen=MOST_COUNTED))
        self._asked.move_to_end(sender)
        while times and times[0] <= begin:
            times.popleft()
        while len(self._asked) > self.senders:
            self._asked.popitem(last=False)
        return times
