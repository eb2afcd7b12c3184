"""A cap for all together, half of which is kept for those who took little.

A few networks that ask for as much as they may would else shut everybody else out. So
would one matter, asked for from many networks: what is asked for on each is bounded by
what is left for the others.
"""

from .rates import network_of
from .rates import RateMeter
from .rates import WINDOW
from collections.abc import Sequence
from ipaddress import ip_address
from ipaddress import ip_network


# Parts of the whole, in its second half, for one line and for its neighbours together.
OF_LINE = 50
OF_NEIGHBOURS = 10
LEAST = 3
OF_CAUSE = 3
"""Times what is left that one cause may have taken: of the whole, three quarters where
there is no other. However many take as much as they can, the next one finds room."""


class SharedCap:
    """Counts in `window` seconds. `key` names what is shared; `name`: as of a meter.

    `causes`: for what it is asked, in the wide and in the narrow sense.
    """

    def __init__(self, window: float = WINDOW, name: str = "") -> None:
        self._all = RateMeter(window, name=name and f"{name} all")
        self._shares = RateMeter(window, name=name and f"{name} shares")

    def has_room(
        self, sender: str, most: int, key: str = "all", causes: Sequence[str] = ()
    ) -> bool:
        """Whether one more of a network address fits; nothing is counted."""
        taken = self._all.counted(key)
        if taken >= most:
            return False
        for_cause = OF_CAUSE * (most - taken)
        if any(self._shares.counted(_for(key, one)) >= for_cause for one in causes):
            return False
        if taken < most // 2:
            return True
        line, neighbours = _shares(sender, key)
        return self._shares.has_room(
            line, max(LEAST, most // OF_LINE)
        ) and self._shares.has_room(neighbours, max(LEAST, most // OF_NEIGHBOURS))

    def count(self, sender: str, key: str = "all", causes: Sequence[str] = ()) -> None:
        self._all.count(key)
        for share in (*_shares(sender, key), *(_for(key, one) for one in causes)):
            self._shares.count(share)

    def clear(self) -> None:
        self._all.clear()
        self._shares.clear()


def _for(key: str, cause: str) -> str:
    return f"{key} for {cause}"


def _shares(sender: str, key: str) -> tuple[str, str]:
    line = network_of(sender)
    return f"{key} {line}", f"{key} near {_neighbours(line)}"


def _neighbours(line: str) -> str:
    """The network of 24 bits around an IPv4 address, of 48 around an IPv6 one: what a
    provider commonly gives to one customer."""
    try:
        address = ip_address(line.partition("/")[0])
    except ValueError:
        return line
    bits = 24 if address.version == 4 else 48
    return str(ip_network(f"{address}/{bits}", strict=False))
